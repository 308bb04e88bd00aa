/** Links drawn lately. A link is kept at its second request: however many are asked for once, they push none out. */
import { hashText } from "./hash.ts";
import type { Counts, Link } from "./links.ts";
import { emptyShelf, hasRoom, linkOn, oldestOn, putOn, type Shelf, spareOn, takeFrom } from "./shelf.ts";

export interface RecentLinks {
  readonly regulars: Shelf;
  /** A few links that may be asked for a second time, or may not. */
  readonly guests: Shelf;
  /** Hashes of the names drawn lately, each at the place that follows from it: who comes again is a regular. */
  readonly lately: Int32Array;
}

// 8 MiB are 400 links with three years of days; every link is redrawn in well under a millisecond.
const bytes = { regulars: 2 ** 23, guests: 2 ** 17 };
const latelyCount = 2 ** 12;

export function noLinks(): RecentLinks {
  const { regulars, guests } = bytes;
  return {
    regulars: emptyShelf(regulars),
    guests: emptyShelf(guests),
    lately: new Int32Array(latelyCount),
  };
}

/** The link of that name, if it is there. A guest becomes a regular, and whoever has to go for it is a guest again. */
export function recallLink({ regulars, guests }: RecentLinks, name: string): Link | undefined {
  const regular = linkOn(regulars, name);
  if (regular) return regular;
  const guest = takeFrom(guests, name);
  if (!guest) return undefined;
  const left = hasRoom(regulars) ? undefined : (oldestOn(regulars) as string);
  if (left !== undefined) putOn(guests, left, takeFrom(regulars, left) as Link);
  putOn(regulars, name, guest);
  return guest;
}

/** The numbers of whom a link of that name will replace. Memory of the system's is slow to come, and slower to go. */
export function spareCounts(recent: RecentLinks, name: string): Counts | undefined {
  return spareOn(shelfFor(recent, name), name);
}

export function rememberLink(recent: RecentLinks, name: string, link: Link): void {
  putOn(shelfFor(recent, name), name, link);
  const hash = hashText(name, 0);
  recent.lately[placeOf(hash)] = hash;
}

function shelfFor({ regulars, guests, lately }: RecentLinks, name: string): Shelf {
  const hash = hashText(name, 0);
  return regulars.places.has(name) || lately[placeOf(hash)] === hash ? regulars : guests;
}

function placeOf(hash: number): number {
  return hash & (latelyCount - 1);
}
