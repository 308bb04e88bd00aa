/** What was read of one list of one link. */
import type { ShownRows } from "../../respond/shown-rows.ts";
import { bytesOfText } from "../memory/memory-sizes.ts";
import { addRange, firstRange, type ReadRanges } from "./read-ranges.ts";

export interface ListReads {
  readonly key: string;
  /** By class of rows. */
  readonly classes: Map<number, ReadRanges>;
  /** Pages that were delivered whole. */
  requests: number;
  /** Of them: pages behind the last row. */
  pagesPastEnd: number;
  /** Of them: pages without a row that was not delivered before. */
  requestsWithoutNews: number;
  /** Changes in all classes together. */
  changes: number;
  /** The latest clock of a page, in milliseconds since 1970. */
  untilMs: number;
}

export function emptyListReads(key: string): ListReads {
  const counts = { requests: 0, pagesPastEnd: 0, requestsWithoutNews: 0, changes: 0 };
  return { key, classes: new Map(), ...counts, untilMs: Number.NEGATIVE_INFINITY };
}

/** Counts a page that was delivered. */
export function addPage(reads: ListReads, { ranges, isPastEnd, nowMs }: ShownRows): void {
  const { classes } = reads;
  let fresh = 0;
  for (const { rowClass, from, to } of ranges) {
    const read = classes.get(rowClass);
    if (!read) {
      classes.set(rowClass, firstRange(from, to));
      fresh += to - from;
      reads.changes += 2;
      continue;
    }
    const before = read.length;
    fresh += addRange(read, from, to);
    reads.changes += read.length - before;
  }
  reads.requests++;
  if (fresh === 0) reads.requestsWithoutNews++;
  if (isPastEnd) reads.pagesPastEnd++;
  if (nowMs > reads.untilMs) reads.untilMs = nowMs;
}

/** Of an empty map and its place in the order of use; of a class; and of a change, with room to grow. */
const [listBytes, classBytes, changeBytes] = [600, 150, 14];

export function bytesOfReads({ key, classes, changes }: ListReads): number {
  return listBytes + bytesOfText(key) + classBytes * classes.size + changeBytes * changes;
}
