/** A shelf of links: once it is full, whoever was used longest ago gives its place to the next. */
import type { Counts, Link } from "../model/links.ts";

/** Links keep their places. In a map in order of use they would move at each use, and garbage would hold on to them. */
export interface LinkSlots {
  /** Bytes that its links' numbers may take, and those that they do. */
  readonly bytes: number;
  used: number;
  readonly places: Map<string, number>;
  /** By place: the link, its name, and the number of its last use. */
  readonly links: Link[];
  readonly names: string[];
  readonly lastUses: number[];
  uses: number;
}

export function emptyLinkSlots(bytes: number): LinkSlots {
  return { bytes, used: 0, places: new Map(), links: [], names: [], lastUses: [], uses: 0 };
}

/** The link of that name, which is thereby used. */
export function linkOn(shelf: LinkSlots, name: string): Link | undefined {
  const place = shelf.places.get(name);
  if (place === undefined) return undefined;
  shelf.lastUses[place] = ++shelf.uses;
  return shelf.links[place];
}

/** Whether one more link fits, if it is as large as the oldest. */
export function hasRoom(shelf: LinkSlots): boolean {
  const { bytes, used, links } = shelf;
  return links.length === 0 || used + sizeOf(links[oldestPlace(shelf)] as Link) <= bytes;
}

/** The name of the link that was used longest ago. */
export function oldestOn(shelf: LinkSlots): string | undefined {
  return shelf.names[oldestPlace(shelf)];
}

/** The numbers of whom a link of that name will replace: they may be written over. */
export function spareOn(shelf: LinkSlots, name: string): Counts | undefined {
  return shelf.links[placeFor(shelf, name)]?.prefix;
}

/** Puts a link where one of that name stands, or in the place of the oldest if there is no room. */
export function putOn(shelf: LinkSlots, name: string, link: Link): void {
  const { places, links } = shelf;
  const place = placeFor(shelf, name);
  if (place < links.length) {
    places.delete(shelf.names[place] as string);
    shelf.used -= sizeOf(links[place] as Link);
  }
  shelf.used += sizeOf(link);
  setPlace(shelf, place, { name, link, lastUse: ++shelf.uses });
  while (shelf.used > shelf.bytes && links.length > 1) takeFrom(shelf, oldestOn(shelf) as string);
}

/** Takes a link off the shelf; the one in the last place moves to where it stood. */
export function takeFrom(shelf: LinkSlots, name: string): Link | undefined {
  const { places, names, links, lastUses } = shelf;
  const place = places.get(name);
  if (place === undefined) return undefined;
  const taken = links[place] as Link;
  places.delete(name);
  shelf.used -= sizeOf(taken);
  const last = { name: names.pop() as string, link: links.pop() as Link, lastUse: lastUses.pop() as number };
  if (place < links.length) setPlace(shelf, place, last);
  return taken;
}

interface Standing {
  readonly name: string;
  readonly link: Link;
  readonly lastUse: number;
}

function setPlace(
  { places, names, links, lastUses }: LinkSlots,
  place: number,
  { name, link, lastUse }: Standing,
) {
  places.set(name, place);
  names[place] = name;
  links[place] = link;
  lastUses[place] = lastUse;
}

/** Where a link of that name goes; beyond the last place while there is room. */
function placeFor(shelf: LinkSlots, name: string): number {
  return shelf.places.get(name) ?? (hasRoom(shelf) ? shelf.links.length : oldestPlace(shelf));
}

function oldestPlace({ lastUses }: LinkSlots): number {
  let place = 0;
  for (let i = 1; i < lastUses.length; i++)
    if ((lastUses[i] as number) < (lastUses[place] as number)) place = i;
  return place;
}

function sizeOf({ prefix }: Link): number {
  return prefix.byteLength;
}
