/** The chart: clicks per UTC day, earliest first. */

import type { ByteWriter } from "../encode/byte-writer.ts";
import { countTexts, writeCount } from "../encode/count-texts.ts";
import { dayTexts, writeDayText } from "../encode/day-texts.ts";
import type { ClickPositions } from "../time/click-positions.ts";
import { type Selection, selectedBeforeDay } from "./selection.ts";

/** What a chart is made of. The clicks of a day are counted when its point is written. */
export interface Chart {
  readonly selection: Selection;
  /** Whether days without clicks have a point. */
  readonly zeroFilled: boolean;
  /** The clicks of each day, if they are not all clicks of the selection. */
  readonly counts?: ReadonlyMap<number, number> | undefined;
}

/** Upper bound of a point's bytes, its comma included. */
export const longestPoint = 64;

/** The clicks of one page on each day. */
export function countsOfPage(positions: ClickPositions): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const day of positions.day) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

/** Maximum number of points. */
export function mostPoints({ selection: { fromDay, toDay } }: Chart): number {
  return toDay - fromDay + 1;
}

/** Appends the points as the elements of a JSON array, without its brackets. */
export function writeChart(writer: ByteWriter, { selection, zeroFilled, counts }: Chart): void {
  const { fromDay, toDay } = selection;
  const start = writer.at;
  for (let day = fromDay, before = 0; day <= toDay; day++) {
    const until = selectedBeforeDay(selection, day + 1);
    const clicks = counts ? (counts.get(day) ?? 0) : until - before;
    before = until;
    if (clicks === 0 && !zeroFilled) continue;
    writeDayAndKey(writer, day);
    writeCount(writer, pointEnds, clicks);
  }
  if (writer.at > start) writer.at--;
}

/** Appends the beginning of a point up to the number of its clicks: stats have it too. */
export function writeDayAndKey(writer: ByteWriter, day: number): void {
  writeDayText(writer, points, day);
}

/** What a point begins with. */
const points = dayTexts('{"timestamp":"', '","clicks":');
/** What it ends with. */
export const pointEnds = countTexts("", "},", 10_000);
