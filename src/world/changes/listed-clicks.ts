/** The clicks of one class on one day that a list shows as of an instant, where some of them are hidden or marked wrongly. */
import type { ClickClass } from "../model/traffic.ts";
import {
  type ChangedClicks,
  type ChangeSlot,
  changedBefore,
  changedNumber,
  ordinalOfChanged,
  unchangedIn,
  unchangedSlot,
} from "./changed-clicks.ts";

/** The clicks whose class is `clickClass`, whatever class they are shown in. */
export interface ListedClicks {
  readonly clickClass: ClickClass;
  readonly changed: ChangedClicks;
  /** Whether a click is listed that does not change, or has changed. */
  readonly isUsuallyListed: boolean;
  /** By slot, whether its unchanged clicks are listed though the others are not, or the other way round. */
  readonly exceptions: readonly boolean[];
}

/** @param classes The classes that the list shows. */
export function listedClicks(
  clickClass: ClickClass,
  changed: ChangedClicks,
  classes: readonly ClickClass[],
): ListedClicks {
  const isUsuallyListed = classes.includes(clickClass);
  const exceptions = changed.slots.map(
    ({ isHidden, shownClass }) => (!isHidden && classes.includes(shownClass)) !== isUsuallyListed,
  );
  return { clickClass, changed, isUsuallyListed, exceptions };
}

/** How many more clicks with a smaller ordinal are listed than without changes; negative when they are fewer. */
export function extraBefore({ changed, isUsuallyListed, exceptions }: ListedClicks, k: number): number {
  const count = changedBefore(changed, k);
  let unchanged = 0;
  for (let slot = 0; slot < exceptions.length; slot++)
    if (exceptions[slot]) unchanged += unchangedIn(changed, slot, count);
  return isUsuallyListed ? -unchanged : unchanged;
}

/** How many clicks with a smaller ordinal are listed. */
export function listedBefore(listed: ListedClicks, k: number): number {
  return (listed.isUsuallyListed ? k : 0) + extraBefore(listed, k);
}

/** The largest ordinal below `k` that is listed, or -1. */
export function previousListed(listed: ListedClicks, k: number): number {
  const { changed, isUsuallyListed, exceptions } = listed;
  // At most every second click changes, so few are passed over.
  if (isUsuallyListed) {
    let previous = k - 1;
    while (previous >= 0 && isException(listed, changedNumber(changed, previous))) previous--;
    return previous;
  }
  const earliest = Math.min(...changed.slots.filter((_, slot) => exceptions[slot]).map(({ from }) => from));
  // One of `slotCount` numbers in a row is an exception, or none before is.
  for (let number = changedBefore(changed, k) - 1; number >= earliest; number--)
    if (isException(listed, number)) return ordinalOfChanged(changed, number);
  return -1;
}

/** The ordinals from `from` up to but not including `to` that are listed though others are not, or the other way round. */
export function exceptionsIn(listed: ListedClicks, from: number, to: number): number[] {
  const { changed } = listed;
  const found: number[] = [];
  for (let number = changedBefore(changed, from); number < changedBefore(changed, to); number++)
    if (isException(listed, number)) found.push(ordinalOfChanged(changed, number));
  return found;
}

/** The class in which a listed click is shown. */
export function shownClassOf({ clickClass, changed }: ListedClicks, k: number): ClickClass {
  const slot = unchangedSlot(changed, changedNumber(changed, k));
  return slot === undefined ? clickClass : (changed.slots[slot] as ChangeSlot).shownClass;
}

function isException({ changed, exceptions }: ListedClicks, number: number | undefined): boolean {
  const slot = unchangedSlot(changed, number);
  return slot !== undefined && exceptions[slot] === true;
}
