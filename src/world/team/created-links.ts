/**
 * Ids of links that a client of the sandbox created: ULIDs that say everything that the clicks and conversions of the link
 * depend on. So a created link needs no storage to have clicks, as any other link.
 */
import { derive, hashText } from "../model/hash.ts";
import { salts } from "../model/salts.ts";
import { base32Digits, base32Number } from "./base32.ts";
import type { LinkType } from "./link-profile.ts";
import type { OwnLink } from "./own-team.ts";

export interface CreatedLinkFacts {
  /** Milliseconds since 1970. */
  readonly createdMs: number;
  /** How much was created before it. */
  readonly number: number;
  /** Place of its account in the team. */
  readonly accountIndex: number;
  readonly linkType: LinkType;
  /** Days of a free trial, at most 511; null on a tracking link. */
  readonly freeTrialDays: number | null;
}

const accounts = 1024;
const types: readonly LinkType[] = ["free_trial", "tracking_link"];
const [timeDigits, numberDigits, shapeDigits, seedDigits, checkDigits] = [10, 3, 4, 5, 4];

export function createdLinkId(seed: string, facts: CreatedLinkFacts): string {
  const { createdMs, number, accountIndex, linkType, freeTrialDays } = facts;
  const shape =
    (accountIndex % accounts) + accounts * (types.indexOf(linkType) + types.length * (freeTrialDays ?? 0));
  const hash = derive(hashText(seed, salts.team), salts.createdLink + number);
  const digits = [
    ...base32Digits(Math.max(0, createdMs), timeDigits),
    ...base32Digits(number, numberDigits),
    ...base32Digits(shape, shapeDigits),
    ...base32Digits(hash >>> 0, seedDigits),
  ].join("");
  return digits + checkOf(digits);
}

/** What the id of a created link says; undefined for any other id. */
export function readCreatedLinkId(id: string): CreatedLinkFacts | undefined {
  const length = timeDigits + numberDigits + shapeDigits + seedDigits;
  if (id.length !== length + checkDigits || checkOf(id.slice(0, length)) !== id.slice(length))
    return undefined;
  const numberAt = timeDigits + numberDigits;
  const shape = base32Number(id.slice(numberAt, numberAt + shapeDigits));
  const linkType = types[Math.floor(shape / accounts) % types.length] as LinkType;
  return {
    createdMs: base32Number(id.slice(0, timeDigits)),
    number: base32Number(id.slice(timeDigits, numberAt)),
    accountIndex: shape % accounts,
    linkType,
    freeTrialDays: linkType === "free_trial" ? Math.floor(shape / (accounts * types.length)) : null,
  };
}

/** What the id of a created link says of it; undefined for any other id. Whether it exists is known elsewhere. */
export function createdLinkOf(id: string): OwnLink | undefined {
  const facts = readCreatedLinkId(id);
  if (!facts) return undefined;
  const { createdMs, linkType, freeTrialDays, accountIndex } = facts;
  return {
    profile: { linkType, freeTrialDays, accountIndex, tags: [] },
    createdSecond: Math.floor(createdMs / 1000),
    clicksPerDay: undefined,
    campaigns: undefined,
  };
}

/** Of a million other ids, one looks like that of a created link. */
function checkOf(digits: string): string {
  return base32Digits(hashText(digits, salts.createdLinkCheck) >>> 0, checkDigits).join("");
}
