/** The chart: clicks per UTC day, earliest first. */
import { dayText, firstDay, lastDay } from "./calendar.ts";
import { putInteger } from "./digits.ts";
import { emptyWords, type Ink, putByte, putWords, setWords } from "./ink.ts";
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

/** Appends the points as the elements of a JSON array, without its brackets. */
export function putChart(ink: Ink, { length, day, clicks }: Chart): void {
  for (let i = 0; i < length; i++) {
    const index = (day[i] as number) - firstDay;
    if (points.lengths[index] === 0) setWords(points, index, point(dayText(day[i] as number)));
    putWords(ink, points, index);
    putInteger(ink, clicks[i] as number);
    putByte(ink, brace);
    putByte(ink, comma);
  }
  if (length > 0) ink.at--;
}

const points = emptyWords(lastDay - firstDay + 1, point("2026-01-31").length);

function point(day: string): string {
  return `{"timestamp":"${day}","clicks":`;
}
