/** The chart: clicks per UTC day, earliest first. */
import { bytesOfDays, type Ink, put, putByte, putInteger } from "./ink.ts";
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
const beginning = bytesOfDays((day) => `{"timestamp":"${day}","clicks":`);

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

/** Appends the points as the elements of a JSON array, without its brackets. */
export function putChart(ink: Ink, chart: Chart): void {
  for (let i = 0; i < chart.length; i++) {
    if (i > 0) putByte(ink, comma);
    put(ink, beginning(chart.day[i] as number));
    putInteger(ink, chart.clicks[i] as number);
    putByte(ink, brace);
  }
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
