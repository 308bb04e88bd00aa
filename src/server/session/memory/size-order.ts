/**
 * Finds the largest of many things whose sizes change often. They stand in classes; sizes within a class differ by an
 * eighth, or by 64 bytes. A change costs the same for any number of things, and most changes move nothing.
 */
import { createLinkedList, type LinkedList, type ListItem, listItem } from "./linked-list.ts";

export interface SizeOrder<T> {
  /** One of the largest: of its class, the one that came into the class first. Things of size 0 are left out. */
  readonly largest: () => T | undefined;
  readonly add: (value: T) => SizedItem;
}

export interface SizedItem {
  readonly resize: (bytes: number) => void;
}

export function createSizeOrder<T>(): SizeOrder<T> {
  const classes: LinkedList<T>[] = [];
  let highest = 0;
  const listOf = (index: number): LinkedList<T> => {
    while (classes.length <= index) classes.push(createLinkedList());
    return classes[index] as LinkedList<T>;
  };
  return {
    largest() {
      while (highest > 0 && listOf(highest).first() === undefined) highest--;
      return highest === 0 ? undefined : listOf(highest).first()?.value;
    },
    add(value) {
      const item: ListItem<T> = listItem(value);
      let index = 0;
      return {
        resize(bytes) {
          const next = sizeClass(bytes);
          if (next === index) return;
          if (index > 0) listOf(index).remove(item);
          if (next > 0) listOf(next).append(item);
          if (next > highest) highest = next;
          index = next;
        },
      };
    },
  };
}

const unitBytes = 64;

/** 0 for nothing, then a class for each unit, and from 8 units on eight classes for each doubling. */
function sizeClass(bytes: number): number {
  const units = Math.ceil(bytes / unitBytes);
  if (units < 8) return units;
  const exponent = 31 - Math.clz32(units);
  return (exponent - 2) * 8 + ((units >> (exponent - 3)) & 7);
}
