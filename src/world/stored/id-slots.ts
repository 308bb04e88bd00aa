/** A hash table of clicks by their ids: 1 and the place of a click, or 0 where a slot is empty. */
import { hashText } from "../model/hash.ts";

export type IdSlots = Uint32Array;

/** @param id As JSON. */
export function hashOfId(id: string): number {
  return hashText(id, 0) >>> 0;
}

/** The slot of the right click among those that a hash leads to; an empty one when there is none. */
export function slotOf(slots: IdSlots, hash: number, isRight: (place: number) => boolean): number {
  let slot = hash % slots.length;
  while (slots[slot] !== 0 && !isRight(slots[slot]! - 1)) slot = (slot + 1) % slots.length;
  return slot;
}
