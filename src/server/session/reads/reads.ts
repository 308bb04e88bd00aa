/** What the client of a session has read, list by list. The cost of a page does not grow with the rows of its list. */
import { type Dataset, storedClicksOf } from "../../../world/model/dataset.ts";
import type { ListName, ShownRows } from "../../respond/shown-rows.ts";
import { createLinkedList, type ListItem, listItem } from "../memory/linked-list.ts";
import { addPage, bytesOfReads, emptyListReads, type ListReads } from "./list-reads.ts";

/** A list of a link in a data set. */
export type ListKey = Pick<ShownRows, "list" | "link" | "dataset">;

export interface Reads {
  /** Counts a page that was delivered whole. */
  readonly add: (shown: ShownRows) => void;
  readonly of: (list: ListKey) => ListReads | undefined;
  /** Delivered pages whose rows are no longer remembered, though nobody cleared them. */
  readonly forgotten: () => number;
  readonly bytes: () => number;
  /** Forgets the list that was read longest ago. */
  readonly forgetOldest: () => void;
  readonly clear: () => void;
}

interface ReadsInput {
  /** The data set of most requests. */
  readonly main: Dataset;
  /** Called with the bytes that it took; a negative number for bytes that it gave back. */
  readonly onMemory: (bytes: number) => void;
}

/** A list with more changes is forgotten: a page that changes it would take too long. */
const mostChanges = 20_000;

type Lists = Map<string, ListItem<Kept>>;

interface Kept {
  readonly lists: Lists;
  readonly reads: ListReads;
  bytes: number;
}

export function createReads({ main, onMemory }: ReadsInput): Reads {
  const [ofMain, ofOthers] = [emptyLists(), emptyLists()];
  const placeOf = (of: ListKey) =>
    isSameData(of, main)
      ? { lists: ofMain[of.list], key: of.link }
      : { lists: ofOthers[of.list], key: keyIn(of) };
  const order = createLinkedList<Kept>();
  let [taken, forgotten] = [0, 0];
  const move = (bytes: number) => {
    taken += bytes;
    onMemory(bytes);
  };
  const forget = (item: ListItem<Kept>) => {
    const { lists, reads, bytes } = item.value;
    order.remove(item);
    lists.delete(reads.key);
    forgotten += reads.requests;
    move(-bytes);
  };
  const begin = (lists: Lists, key: string) => {
    const item = listItem<Kept>({ lists, reads: emptyListReads(key), bytes: 0 });
    lists.set(key, item);
    order.append(item);
    return item;
  };
  return {
    add(shown) {
      const { lists, key } = placeOf(shown);
      const known = lists.get(key);
      const item = known ?? begin(lists, key);
      if (known && item.after) {
        order.remove(item);
        order.append(item);
      }
      const kept = item.value;
      addPage(kept.reads, shown);
      if (kept.reads.changes > mostChanges) return forget(item);
      const bytes = bytesOfReads(kept.reads);
      const more = bytes - kept.bytes;
      kept.bytes = bytes;
      if (more !== 0) move(more);
    },
    of(wanted) {
      const { lists, key } = placeOf(wanted);
      return lists.get(key)?.value.reads;
    },
    forgotten: () => forgotten,
    bytes: () => taken,
    forgetOldest() {
      const oldest = order.first();
      if (oldest) forget(oldest);
    },
    clear() {
      for (let item = order.first(); item; item = order.first()) forget(item);
      forgotten = 0;
    },
  };
}

function emptyLists(): Readonly<Record<ListName, Lists>> {
  return {
    clicks: new Map(),
    conversions: new Map(),
    links: new Map(),
    fans: new Map(),
    spenders: new Map(),
  };
}

/** Whether two data sets have the same rows of a list, whatever is assumed of their order and form. */
function isSameData(key: ListKey, b: Dataset): boolean {
  const a = key.dataset;
  if (a === b) return true;
  const isSame = a.seed === b.seed && a.clicksPerDay === b.clicksPerDay && a.variant === b.variant;
  return isSame && broughtTo(key) === broughtTo({ ...key, dataset: b });
}

function keyIn(key: ListKey): string {
  const { seed, clicksPerDay, variant } = key.dataset;
  return JSON.stringify([key.link, seed, clicksPerDay, variant?.name, numberOf(broughtTo(key))]);
}

/** What users bring to a list: clicks of its link, or links. */
function broughtTo({ list, link, dataset }: ListKey): object | undefined {
  return list === "links" ? dataset.own : storedClicksOf(dataset, link);
}

/** Tells what users bring from what they bring in its place. */
function numberOf(brought: object | undefined): number {
  if (!brought) return 0;
  const number = numbers.get(brought) ?? ++lastNumber;
  numbers.set(brought, number);
  return number;
}

const numbers = new WeakMap<object, number>();
let lastNumber = 0;
