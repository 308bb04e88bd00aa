/** Links drawn lately. A link is kept at its second request: however many are asked for once, they push none out. */
import { hashText } from "../model/hash.ts";
import type { Counts, Link } from "../model/links.ts";
import {
  emptyLinkSlots,
  hasRoom,
  type LinkSlots,
  linkOn,
  oldestOn,
  putOn,
  spareOn,
  takeFrom,
} from "./link-slots.ts";
import { noRecentNumbers, noteNumber, type RecentNumbers } from "./recent-numbers.ts";

export interface LinkCache {
  readonly regulars: LinkSlots;
  /** A few links that may be asked for a second time, or may not. */
  readonly guests: LinkSlots;
  /** Hashes of the names drawn lately: who comes again is a regular. */
  readonly lately: RecentNumbers;
}

// 8 MiB are 400 links with three years of days; every link is redrawn in well under a millisecond.
const bytes = { regulars: 2 ** 23, guests: 2 ** 17 };

export function emptyLinkCache(): LinkCache {
  const { regulars, guests } = bytes;
  return { regulars: emptyLinkSlots(regulars), guests: emptyLinkSlots(guests), lately: noRecentNumbers() };
}

/** The link of that name, if it is there. A guest becomes a regular, and whoever has to go for it is a guest again. */
export function recallLink({ regulars, guests }: LinkCache, name: string): Link | undefined {
  const regular = linkOn(regulars, name);
  if (regular) return regular;
  const guest = takeFrom(guests, name);
  if (!guest) return undefined;
  const left = hasRoom(regulars) ? undefined : (oldestOn(regulars) as string);
  if (left !== undefined) putOn(guests, left, takeFrom(regulars, left) as Link);
  putOn(regulars, name, guest);
  return guest;
}

/** Remembers a link that is drawn now, over the numbers of whom it replaces: memory of the system's is slow to come. */
export function rememberLink(
  { regulars, guests, lately }: LinkCache,
  name: string,
  draw: (spare: Counts | undefined) => Link,
): Link {
  const wasDrawn = noteNumber(lately, hashText(name, 0));
  const shelf = wasDrawn || regulars.places.has(name) ? regulars : guests;
  const link = draw(spareOn(shelf, name));
  putOn(shelf, name, link);
  return link;
}
