/** The links of the team: which there are, and since when. Their ids say it, so nothing is stored. */
import { firstDay, lastDay, secondsPerDay } from "../model/calendar.ts";
import { below, derive, hashText } from "../model/hash.ts";
import { salts } from "../model/salts.ts";
import { base32Digits, base32Number } from "./base32.ts";

/** Links that a team has unless another number is set. */
export const defaultLinkCount = 36;
/** The largest number of links that may be set. */
export const mostLinks = 10_000;

const indexDigits = 3;
/** Links were created in the two years after the first day. */
const creationDays = 700;

/** The id of a link of the team: a ULID whose time is the link's creation, and whose last digits hide its index. */
export function teamLinkId(seed: string, index: number): string {
  const hash = derive(teamHash(seed), salts.teamLink + index);
  const digits = [
    ...base32Digits(createdMs(seed, index), 10),
    ...base32Digits(derive(hash, salts.teamLinkIdA) >>> 0, 6),
    ...base32Digits(derive(hash, salts.teamLinkIdB) >>> 0, 7),
    ...base32Digits(index ^ mask(seed), indexDigits),
  ];
  return digits.join("");
}

/** The index of a link in the team; undefined when the id is not of the team. */
export function teamLinkIndex(seed: string, id: string): number | undefined {
  if (id.length !== 26) return undefined;
  const index = base32Number(id.slice(-indexDigits)) ^ mask(seed);
  return index >= 0 && index < mostLinks && teamLinkId(seed, index) === id ? index : undefined;
}

/** When a link was created, in seconds since 1970. A link that is not of the team exists since the first day. */
export function createdSecond(seed: string, id: string): number {
  const index = teamLinkIndex(seed, id);
  return index === undefined ? firstDay * secondsPerDay : Math.floor(createdMs(seed, index) / 1000);
}

/**
 * The first day on which a link may have clicks: the day after it was created, so that no click is older than its link.
 * A link that is not of the team was created at the first instant of the first day. One that is created on the last day
 * or later has none: the calendar ends.
 */
export function firstClickDayOf(createdSecond: number): number {
  return Math.min(lastDay + 1, Math.max(firstDay, Math.ceil(createdSecond / secondsPerDay)));
}

/** When the link of an index was created, in milliseconds since 1970. */
export function createdMs(seed: string, index: number): number {
  const hash = derive(teamHash(seed), salts.teamLink + index);
  const day = firstDay + below(creationDays, derive(hash, salts.teamLinkDay));
  return (
    1000 * (day * secondsPerDay + below(secondsPerDay, derive(hash, salts.teamLinkSecond))) +
    below(1000, hash)
  );
}

function teamHash(seed: string): number {
  return hashText(seed, salts.team);
}

function mask(seed: string): number {
  return derive(teamHash(seed), salts.teamLinkMask) & 0x7fff;
}
