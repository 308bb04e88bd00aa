/** The chart: clicks per UTC day, earliest first. */
import { dayText, firstDay, lastDay } from "./calendar.ts";
import { type Ink, putByte, putInteger, textBytes } from "./ink.ts";
import { countOfBeforeDay } from "./links.ts";
import type { Picks } from "./picks.ts";
import type { Selection } from "./selection.ts";

/** The points of a chart, as columns of numbers. */
export interface Chart {
  readonly length: number;
  readonly day: readonly number[];
  readonly clicks: readonly number[];
}

/** Upper bound of a point's bytes, its comma included. */
export const longestPoint = 64;

const [comma, brace] = [44, 125];

/** The selected clicks of each day; days without any only when `zeroFilled`. */
export function chartOf(selection: Selection, zeroFilled: boolean): Chart {
  const { link, classes, fromDay, toDay, total } = selection;
  const [days, clicks]: [number[], number[]] = [[], []];
  for (let day = fromDay, before = selection.before; day <= toDay; day++) {
    const until = day === toDay ? selection.before + total : countOfBeforeDay(link, classes, day + 1);
    if (until > before || zeroFilled) {
      days.push(day);
      clicks.push(until - before);
    }
    before = until;
  }
  return { length: days.length, day: days, clicks };
}

/** The same of the clicks of one page. */
export function chartOfPage({ fromDay, toDay }: Selection, picks: Picks, zeroFilled: boolean): Chart {
  const counts = new Map<number, number>();
  for (const day of picks.day) counts.set(day, (counts.get(day) ?? 0) + 1);
  const [days, clicks]: [number[], number[]] = [[], []];
  for (let day = fromDay; day <= toDay; day++) {
    const count = counts.get(day) ?? 0;
    if (count === 0 && !zeroFilled) continue;
    days.push(day);
    clicks.push(count);
  }
  return { length: days.length, day: days, clicks };
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
