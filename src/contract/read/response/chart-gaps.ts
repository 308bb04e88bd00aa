/** What the charts of a run do with days without clicks. */
import type { PageExchange } from "../parsed-exchange.ts";
import { dayMs, midnightOf, parseInstantMs } from "../request/instant.ts";
import type { Run } from "../run.ts";

/** Days of one chart that tell what becomes of days without clicks. Only days that are over count. */
export interface ChartGaps {
  readonly parsed: PageExchange;
  /** Days of the window that the chart leaves out. */
  readonly missing: number;
  /** Days that the chart shows with zero clicks. */
  readonly zeros: number;
}

export function chartGaps({ pages, now }: Pick<Run, "pages" | "now">): readonly ChartGaps[] {
  return pages.flatMap((parsed) => {
    if (!parsed.query.operation.list.chart) return [];
    const { start, end } = parsed.page.effective;
    if (start === undefined || end === undefined) return [];
    // A day that is not over may be missing because nothing has happened yet.
    const over = Math.min(midnightOf(end) + dayMs, midnightOf(now));
    const days = Math.max(0, (over - midnightOf(start)) / dayMs);
    const chart = parsed.page.chart.filter(({ day }) => (parseInstantMs(day) ?? over) < over);
    const zeros = chart.filter(({ count }) => count === 0).length;
    return [{ parsed, missing: days - chart.length, zeros }];
  });
}
