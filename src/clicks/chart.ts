/** The chart: clicks per UTC day, earliest first. */
import { dayText, firstDay, lastDay } from "./calendar.ts";
import { type Ink, putByte, putInteger, textBytes } from "./ink.ts";
import type { Picks } from "./picks.ts";
import { type Selection, selectedBeforeDay } from "./selection.ts";

/** The points of a chart, as columns of numbers. */
export interface Chart {
  readonly length: number;
  readonly day: Int32Array;
  readonly clicks: Float64Array;
}

/** Upper bound of a point's bytes, its comma included. */
export const longestPoint = 64;

const [comma, brace] = [44, 125];

/** The selected clicks of each day; days without any only when `zeroFilled`. */
export function chartOf(selection: Selection, zeroFilled: boolean): Chart {
  let before = 0;
  return chartOfDays(selection, zeroFilled, (day) => {
    const clicks = selectedBeforeDay(selection, day + 1) - before;
    before += clicks;
    return clicks;
  });
}

/** The same of the clicks of one page. */
export function chartOfPage(selection: Selection, picks: Picks, zeroFilled: boolean): Chart {
  const counts = new Map<number, number>();
  for (const day of picks.day) counts.set(day, (counts.get(day) ?? 0) + 1);
  return chartOfDays(selection, zeroFilled, (day) => counts.get(day) ?? 0);
}

/** Appends the points as the elements of a JSON array, without its brackets. Needs a point's room beyond. */
export function putChart(ink: Ink, { length, day, clicks }: Chart): void {
  const view = new DataView(ink.bytes.buffer, ink.bytes.byteOffset, ink.bytes.byteLength);
  for (let i = 0; i < length; i++) {
    if (i > 0) putByte(ink, comma);
    putBeginning(ink, view, day[i] as number);
    putInteger(ink, clicks[i] as number);
    putByte(ink, brace);
  }
}

// A chart of years is a thousand short copies. Eight bytes at a time, as doubles that ASCII can never make a NaN,
// they cost half of what calls of `put` do; what is copied too much is written over.
const wordsPerDay = 5;
const words = new Float64Array(wordsPerDay * (lastDay - firstDay + 1));
const beginningLength = '{"timestamp":"2026-01-31","clicks":'.length;

function putBeginning(ink: Ink, view: DataView, day: number): void {
  const from = wordsPerDay * (day - firstDay);
  if (words[from] === 0) setWords(from, day);
  for (let i = 0; i < wordsPerDay; i++) view.setFloat64(ink.at + 8 * i, words[from + i] as number, true);
  ink.at += beginningLength;
}

function setWords(from: number, day: number): void {
  const bytes = textBytes(`{"timestamp":"${dayText(day)}","clicks":`.padEnd(8 * wordsPerDay));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let i = 0; i < wordsPerDay; i++) words[from + i] = view.getFloat64(8 * i, true);
}

function chartOfDays(
  { fromDay, toDay }: Pick<Selection, "fromDay" | "toDay">,
  zeroFilled: boolean,
  clicksOn: (day: number) => number,
): Chart {
  const days = Math.max(0, toDay - fromDay + 1);
  const chart = { length: 0, day: new Int32Array(days), clicks: new Float64Array(days) };
  for (let day = fromDay; day <= toDay; day++) {
    const clicks = clicksOn(day);
    if (clicks === 0 && !zeroFilled) continue;
    chart.day[chart.length] = day;
    chart.clicks[chart.length++] = clicks;
  }
  return chart;
}
