/**
 * The naive query: generate every click of the days, then filter, sort, slice and count. It shares the generation of
 * one click with the product, and nothing of how clicks are found.
 */

import type { ChartPoint, Click202609 } from "../../src/openapi/wire.ts";
import { longestRow, writeRows } from "../../src/world/encode/rows.ts";
import type { Dataset } from "../../src/world/model/dataset.ts";
import { generateLink } from "../../src/world/model/links.ts";
import type { ClickQuery } from "../../src/world/query/query.ts";
import { dayClassOf, tickOf } from "../../src/world/time/click-times.ts";
import { jsonOf, type Page } from "./query-page.ts";

const [daySeconds, dayMs] = [86_400, 86_400_000];
const [firstDay, lastDay] = ["2024-01-01", "2099-12-31"].map((day) => Date.parse(day) / dayMs) as [
  number,
  number,
];

/** Rows as a list shows them as of now. */
export type Shown = (rows: readonly Click202609[]) => readonly Click202609[];

export function naivePage(dataset: Dataset, query: ClickQuery, shown: Shown = (rows) => rows): Page {
  const { behaviour } = dataset;
  const start = query.window.start;
  const end = query.window.end - (behaviour.window_end === "exclusive" ? 1 : 0);
  const happened = shown(
    clicksBetween(dataset, { link: query.link, start, end }).filter((row) => ulidMs(row.id) < query.nowMs),
  );
  const listed = happened
    .filter((row) => (query.includeBots || !row.is_bot) && (query.includeDuplicates || !row.is_duplicate))
    .sort(byCreationThenId);
  if (behaviour.row_order === "newest_first") listed.reverse();
  const rows = listed.slice(query.offset, query.offset + query.limit);
  const described = { filtered_window: listed, unfiltered_window: happened, page: rows }[
    behaviour.totals_scope
  ];
  const days = daysBegun({ start, end, nowMs: query.nowMs });
  const chart = days.map((timestamp) => pointOf(timestamp, described));
  const isShown = ({ clicks }: ChartPoint) => clicks > 0 || behaviour.chart_empty_days === "zero_filled";
  return { total: described.length, chart: chart.filter(isShown), rows };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every click of a link in a span of seconds, both ends included, in no order. */
export function clicksBetween(
  { seed, clicksPerDay }: Pick<Dataset, "seed" | "clicksPerDay">,
  { link: name, start, end }: Span & { readonly link: string },
): Click202609[] {
  const last = Math.min(Math.floor(end / daySeconds), lastDay);
  const link = generateLink({ seed, link: name, clicksPerDay }, { countedTo: Math.max(last, firstDay) + 1 });
  const rows: Click202609[] = [];
  for (let day = Math.max(Math.floor(start / daySeconds), firstDay); day <= last; day++) {
    for (const clickClass of [0, 1, 2, 3] as const) {
      const dayClass = dayClassOf(link, clickClass, day);
      const found: { k: number; tick: number }[] = [];
      for (let k = 0; k < dayClass.count; k++) {
        const tick = tickOf(dayClass, k);
        const second = day * daySeconds + Math.floor(tick / 2 ** 20 / 1000);
        if (second >= start && second <= end) found.push({ k, tick });
      }
      const positions = {
        length: found.length,
        day: found.map(() => day),
        clickClass: found.map(() => clickClass),
        k: found.map(({ k }) => k),
        tick: found.map(({ tick }) => tick),
      };
      const write = (writer: Parameters<typeof writeRows>[0]) =>
        writeRows(writer, { link, positions, edition: "2026-09" });
      rows.push(...jsonOf<Click202609>(longestRow * found.length, write));
    }
  }
  return rows;
}

/** The milliseconds that a ULID begins with. */
export function ulidMs(id: string): number {
  return [...id.slice(0, 10)].reduce(
    (sum, digit) => sum * 32 + "0123456789ABCDEFGHJKMNPQRSTVWXYZ".indexOf(digit),
    0,
  );
}

function byCreationThenId(a: Click202609, b: Click202609): number {
  return compare(a.created_at, b.created_at) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The days of the calendar on which some of a span has happened. */
function daysBegun({ start, end, nowMs }: Span & { readonly nowMs: number }): readonly string[] {
  const days: string[] = [];
  const last = Math.min(Math.floor(end / daySeconds), lastDay);
  for (let day = Math.max(Math.floor(start / daySeconds), firstDay); day <= last; day++) {
    const hasBegun = Math.max(day * dayMs, start * 1000) < nowMs;
    if (hasBegun && end >= start) days.push(new Date(day * dayMs).toISOString().slice(0, 10));
  }
  return days;
}

function pointOf(timestamp: string, rows: readonly Click202609[]): ChartPoint {
  return { timestamp, clicks: rows.filter((row) => row.created_at.startsWith(timestamp)).length };
}
