/** Links drawn lately. Those that are asked for again and again stay, however many others are asked for once. */
import type { Counts, Link } from "./links.ts";
import { emptyShelf, hasRoom, linkOn, oldestOn, putOn, type Shelf, spareOn, takeFrom } from "./shelf.ts";

export interface RecentLinks {
  readonly regulars: Shelf;
  /** Once there is no room among the regulars: a few links that may be asked for a second time, or may not. */
  readonly guests: Shelf;
}

// 8 MiB are 400 links with three years of days; every link is redrawn in well under a millisecond.
const bytes = { regulars: 2 ** 23, guests: 2 ** 18 };

export function noLinks(): RecentLinks {
  return { regulars: emptyShelf(bytes.regulars), guests: emptyShelf(bytes.guests) };
}

/** The link of that name, if it is there. A guest becomes a regular, and the oldest of those is a guest again. */
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
}

function shelfFor({ regulars, guests }: RecentLinks, name: string): Shelf {
  return regulars.places.has(name) || hasRoom(regulars) ? regulars : guests;
}
