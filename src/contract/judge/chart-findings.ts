/** Charts, counted from rows. */
import { dayOf } from "../read/instant.ts";
import type { DayCount, PageExchange } from "../read/parsed-exchange.ts";
import type { Row } from "../read/row.ts";
import { atChart, type Finding, finding, plainText } from "./check-result.ts";

/** Rows per UTC day. Rows whose time cannot be read are another check's business. */
export function countDays(rows: readonly Row[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const { time } = row;
    if (time !== undefined) counts.set(dayOf(time), (counts.get(dayOf(time)) ?? 0) + 1);
  }
  return counts;
}

/** Days with their clicks. Days of zero clicks say nothing, as they may be left out. */
export function daysOf(chart: readonly DayCount[]): ReadonlyMap<string, number> {
  return new Map(chart.filter(({ count }) => count !== 0).map(({ day, count }) => [day, count]));
}

/** Where each day of a chart stands; the first place of one that comes twice. */
export function placesOf(chart: readonly DayCount[]): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [index, { day }] of chart.entries())
    if (!places.has(day)) places.set(day, `${atChart}/${index}/clicks`);
  return places;
}

/** Days whose clicks are not as many as they should be. */
export function chartFindings(
  parsed: PageExchange,
  expected: ReadonlyMap<string, number>,
): readonly Finding[] {
  const counted = daysOf(parsed.page.chart);
  const days = [...new Set([...expected.keys(), ...counted.keys()])].sort();
  const places = placesOf(parsed.page.chart);
  return days.flatMap((day) => {
    const [clicks, received] = [expected.get(day) ?? 0, counted.get(day) ?? 0];
    const at = places.get(day) ?? atChart;
    if (clicks === received) return [];
    return [
      finding(parsed, {
        at,
        expected: plainText(`${clicks} on ${day}`),
        received: plainText(`${received}`),
      }),
    ];
  });
}
