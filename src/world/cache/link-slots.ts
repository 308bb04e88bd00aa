/** Links up to a number of bytes. When they are full, a new link replaces the one that was used longest ago. */
import type { Counts, Link } from "../model/links.ts";

/** A link keeps its place when it is used: moving it in a map made the garbage collector keep old links longer. */
export interface LinkSlots {
  /** Bytes that the counts of the links may take, and take now. */
  readonly bytes: number;
  used: number;
  readonly places: Map<string, number>;
  /** By place: the link, its name, and when it was last used, as a number of `uses`. */
  readonly links: Link[];
  readonly names: string[];
  readonly lastUses: number[];
  uses: number;
}

export function emptyLinkSlots(bytes: number): LinkSlots {
  return { bytes, used: 0, places: new Map(), links: [], names: [], lastUses: [], uses: 0 };
}

/** The link of that name. This counts as a use. */
export function getLink(slots: LinkSlots, name: string): Link | undefined {
  const place = slots.places.get(name);
  if (place === undefined) return undefined;
  slots.lastUses[place] = ++slots.uses;
  return slots.links[place];
}

/** Whether one more link fits, if it is as large as the oldest. */
export function hasRoom(slots: LinkSlots): boolean {
  const { bytes, used, links } = slots;
  return links.length === 0 || used + sizeOf(links[oldestPlace(slots)] as Link) <= bytes;
}

/** The name of the link that was used longest ago. */
export function oldestName(slots: LinkSlots): string | undefined {
  return slots.names[oldestPlace(slots)];
}

/** The counts of the link that a link of that name will replace. They may be written over. */
export function reusableCounts(slots: LinkSlots, name: string): Counts | undefined {
  return slots.links[placeFor(slots, name)]?.prefix;
}

/** Puts a link in the place of the one with its name, or of the oldest if there is no room. */
export function putLink(slots: LinkSlots, name: string, link: Link): void {
  const { places, links } = slots;
  const place = placeFor(slots, name);
  if (place < links.length) {
    places.delete(slots.names[place] as string);
    slots.used -= sizeOf(links[place] as Link);
  }
  slots.used += sizeOf(link);
  setPlace(slots, place, { name, link, lastUse: ++slots.uses });
  while (slots.used > slots.bytes && links.length > 1) takeLink(slots, oldestName(slots) as string);
}

/** Removes a link. The link in the last place moves to its place. */
export function takeLink(slots: LinkSlots, name: string): Link | undefined {
  const { places, names, links, lastUses } = slots;
  const place = places.get(name);
  if (place === undefined) return undefined;
  const taken = links[place] as Link;
  places.delete(name);
  slots.used -= sizeOf(taken);
  const last = { name: names.pop() as string, link: links.pop() as Link, lastUse: lastUses.pop() as number };
  if (place < links.length) setPlace(slots, place, last);
  return taken;
}

interface SlotContent {
  readonly name: string;
  readonly link: Link;
  readonly lastUse: number;
}

function setPlace(
  { places, names, links, lastUses }: LinkSlots,
  place: number,
  { name, link, lastUse }: SlotContent,
) {
  places.set(name, place);
  names[place] = name;
  links[place] = link;
  lastUses[place] = lastUse;
}

/** The place for a link of that name: after the last one while there is room. */
function placeFor(slots: LinkSlots, name: string): number {
  return slots.places.get(name) ?? (hasRoom(slots) ? slots.links.length : oldestPlace(slots));
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
