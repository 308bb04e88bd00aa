/** Behaviours of charts. */

import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atChart } from "../../read/places.ts";
import { hourMs } from "../../read/request/instant.ts";
import { chartGaps } from "../../read/response/chart-gaps.ts";
import { countDays, daysOf } from "../../read/response/day-counts.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";

/** Offsets of time zones are multiples of a quarter of an hour, from -12:00 to +14:00. */
const offsets = Array.from({ length: 105 }, (_, index) => (index / 4 - 12) * hourMs);

export const chartDay: BehaviourDetector = {
  assumption: "chart_day",
  detect({ pages }) {
    const charts = pages.filter(({ page }) => page.chart.length > 0 && page.rows.length > 0);
    const [first] = charts;
    if (!first) return undetected("no chart counts listed rows");
    const counts = charts.map(({ page }) => ({ page, counted: daysOf(page.chart) }));
    const fits = (offset: number) => counts.every((each) => isChartOf(each, offset));
    const at = atChart(first);
    if (fits(0))
      return detected(first, { at, value: "utc", detail: `${charts.length} charts count their rows so` });
    const found = offsets.filter(fits);
    if (found.length === 0) return undetected("charts do not count their rows in any time zone");
    return detected(first, { at, detail: `charts count by the days of a time zone at ${zonesOf(found)}` });
  },
};

interface CountedChart {
  readonly page: PageExchange["page"];
  /** Clicks by day. A long chart is counted once for all offsets. */
  readonly counted: ReadonlyMap<string, number>;
}

/** Whether a chart counts the rows of its page by the days at an offset; of a page that has not all rows, at least them. */
function isChartOf({ page, counted }: CountedChart, offset: number): boolean {
  const listed = countDays(page.rows, offset);
  const { offset: start, limit } = page.effective;
  const isComplete = start === 0 && page.total === page.rows.length && page.rows.length < limit;
  if (isComplete && listed.size !== counted.size) return false;
  return [...listed].every(([day, count]) => {
    const clicks = counted.get(day) ?? 0;
    return isComplete ? clicks === count : clicks >= count;
  });
}

/** Few rows do not tell neighbouring zones apart. */
function zonesOf(found: readonly number[]): string {
  const [first, last] = [found[0]!, found.at(-1)!].map(zoneOf);
  return first === last ? first! : `${first} to ${last}`;
}

function zoneOf(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return `UTC${offset < 0 ? "-" : "+"}${hours}:${rest}`;
}

export const chartEmptyDays: BehaviourDetector = {
  assumption: "chart_empty_days",
  detect(run) {
    const charts = chartGaps(run);
    const filled = charts.find(({ zeros }) => zeros > 0);
    const gappy = charts.find(({ missing }) => missing > 0);
    const parsed = (filled ?? gappy)?.parsed;
    if (!parsed) return undetected("no requested day is empty");
    const at = atChart(parsed);
    if (!gappy) return detected(parsed, { at, value: "zero_filled", detail: "empty days are shown as 0" });
    if (filled) return detected(parsed, { at, detail: "some empty days are shown, others are omitted" });
    return detected(parsed, { at, value: "omitted", detail: `${gappy.missing} days are omitted` });
  },
};
