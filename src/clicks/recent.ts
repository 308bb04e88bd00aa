/** Links drawn lately. A link is kept at its second request: however many are asked for once, they push none out. */
import { hashText } from "./hash.ts";
import { type Lately, noneLately, noteLately } from "./lately.ts";
import type { Counts, Link } from "./links.ts";
import { emptyShelf, hasRoom, linkOn, oldestOn, putOn, type Shelf, spareOn, takeFrom } from "./shelf.ts";

export interface RecentLinks {
  readonly regulars: Shelf;
  /** A few links that may be asked for a second time, or may not. */
  readonly guests: Shelf;
  /** Hashes of the names drawn lately: who comes again is a regular. */
  readonly lately: Lately;
}

// 8 MiB are 400 links with three years of days; every link is redrawn in well under a millisecond.
const bytes = { regulars: 2 ** 23, guests: 2 ** 17 };

export function noLinks(): RecentLinks {
  const { regulars, guests } = bytes;
  return { regulars: emptyShelf(regulars), guests: emptyShelf(guests), lately: noneLately() };
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

/** Remembers a link that is drawn now, over the numbers of whom it replaces: memory of the system's is slow to come. */
export function rememberLink(
  { regulars, guests, lately }: RecentLinks,
  name: string,
  draw: (spare: Counts | undefined) => Link,
): Link {
  const wasDrawn = noteLately(lately, hashText(name, 0));
  const shelf = wasDrawn || regulars.places.has(name) ? regulars : guests;
  const link = draw(spareOn(shelf, name));
  putOn(shelf, name, link);
  return link;
}
