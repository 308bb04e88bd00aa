/** The obvious way to count: list all clicks and conversions, and look at every one. */
import type { Click202609 } from "../../../src/openapi/wire.ts";
import type { Dataset } from "../../../src/world/model/dataset.ts";
import type { StatsQuery } from "../../../src/world/stats/query-stats.ts";
import { shownAsOf } from "../changes/naive-changes.ts";
import type { ConversionRow } from "../conversions/ask-conversions.ts";
import { everyConversion } from "../conversions/naive-conversions.ts";
import { clicksBetween, ulidMs } from "../naive.ts";

const first = Date.parse("2024-01-01") / 1000;

export function naiveStats(dataset: Dataset, { link, window, nowMs }: StatsQuery) {
  const { behaviour } = dataset;
  const end = window.end - (behaviour.window_end === "exclusive" ? 1 : 0);
  const now = Math.ceil(nowMs / 1000);
  const isCounted = (click: Click202609) =>
    behaviour.counted_clicks === "all" || !(click.is_bot || click.is_duplicate);
  const shown = shownAsOf(dataset, link, nowMs);
  const clicks = shown(
    clicksBetween(dataset, { link, start: first, end: now }).filter((click) => ulidMs(click.id) < nowMs),
  )
    .filter(isCounted)
    .map(({ created_at }) => created_at);
  const conversions = everyConversion(dataset, { link, to: Math.floor(now / 86_400), nowMs }).filter(
    ({ id, click }) => ulidMs(id) < nowMs && isCounted(click),
  );
  const inWindow = (at: string) => Date.parse(at) / 1000 >= window.start && Date.parse(at) / 1000 <= end;
  const windowClicks = clicks.filter(inWindow);
  const windowConversions = conversions.filter((row) => inWindow(row.conversion_at));
  const points = (length: number, rest: string) =>
    [...new Set(daysBegun(Math.max(first, window.start), end, nowMs).map((day) => day.slice(0, length)))].map(
      (prefix) => ({
        day: Date.parse(prefix + rest) / 86_400_000,
        ...count(
          windowClicks.filter((at) => at.startsWith(prefix)),
          windowConversions.filter((row) => row.conversion_at.startsWith(prefix)),
        ),
      }),
    );
  const isShown = (point: { clicks: number; conversions: number }) =>
    behaviour.stats_empty_days === "zero_filled" || point.clicks > 0 || point.conversions > 0;
  return {
    summary:
      behaviour.stats_summary === "lifetime"
        ? count(clicks, conversions)
        : count(windowClicks, windowConversions),
    daily: points(10, "").filter(isShown),
    monthly: points(7, "-01"),
  };
}

function count(clicks: readonly string[], conversions: readonly ConversionRow[]) {
  const cents = (amount: (row: ConversionRow) => number) =>
    conversions.reduce((sum, row) => sum + Math.round(100 * amount(row)), 0);
  const paying = conversions.filter((row) => row.amount_gross > 0);
  return {
    clicks: clicks.length,
    conversions: conversions.length,
    subscribers: conversions.filter((row) => row.conversion_type === "new_subscriber").length,
    grossCents: cents((row) => row.amount_gross),
    netCents: cents((row) => row.amount_net),
    spenders: new Set(paying.map((row) => row.fan_onlyfans_id)).size,
  };
}

/** The days on which some of a span has happened. */
function daysBegun(start: number, end: number, nowMs: number): readonly string[] {
  const days: string[] = [];
  for (let day = Math.floor(start / 86_400); day * 86_400 <= end && end >= start; day++) {
    if (Math.max(day * 86_400, start) * 1000 < nowMs)
      days.push(new Date(day * 86_400_000).toISOString().slice(0, 10));
  }
  return days;
}
