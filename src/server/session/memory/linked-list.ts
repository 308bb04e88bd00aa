/** A list whose items are added, moved and removed in constant time. (A `Map` that loses its first entries gets slow.) */

export interface LinkedList<T> {
  readonly first: () => ListItem<T> | undefined;
  /** Adds an item at the end. An item can be in one list at a time. */
  readonly append: (item: ListItem<T>) => void;
  readonly remove: (item: ListItem<T>) => void;
  readonly values: () => readonly T[];
}

export interface ListItem<T> {
  readonly value: T;
  before: ListItem<T> | undefined;
  after: ListItem<T> | undefined;
}

export function listItem<T>(value: T): ListItem<T> {
  return { value, before: undefined, after: undefined };
}

export function createLinkedList<T>(): LinkedList<T> {
  let first: ListItem<T> | undefined;
  let last: ListItem<T> | undefined;
  return {
    first: () => first,
    append(item) {
      item.before = last;
      item.after = undefined;
      if (last) last.after = item;
      else first = item;
      last = item;
    },
    remove(item) {
      const { before, after } = item;
      if (before) before.after = after;
      else first = after;
      if (after) after.before = before;
      else last = before;
    },
    values() {
      const all: T[] = [];
      for (let item = first; item; item = item.after) all.push(item.value);
      return all;
    },
  };
}
