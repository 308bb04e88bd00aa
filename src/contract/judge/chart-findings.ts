/** Charts, counted from rows. */
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import { documentedAt } from "../drift/documented-part.ts";
import { isOpen, isSettledDay } from "../read/moves/late-data.ts";
import { chartValue, type PageExchange } from "../read/parsed-exchange.ts";
import { atChart, atChartCount } from "../read/places.ts";
import { daysOf } from "../read/response/day-counts.ts";
import { type Finding, finding, plainText } from "./check-result.ts";

/**
 * What may be compared of a chart when it comes again: its documented part, without days that have no rows and are not final.
 * A chart with days of zero rows may show a day as soon as it has begun.
 */
export function comparableChart(parsed: PageExchange, settledBefore: number): unknown {
  const { chart } = parsed.query.operation.list;
  const points = chartValue(parsed);
  if (!chart || !Array.isArray(points)) return documentedAt(parsed, chart?.points ?? "", points);
  const isTold = (point: unknown) =>
    valueAtPointer(point, chart.count) !== 0 ||
    isSettledDay(String(valueAtPointer(point, chart.day)), { settledBefore });
  const isMoving = isOpen(parsed, settledBefore);
  return documentedAt(parsed, chart.points, isMoving ? points.filter(isTold) : points);
}

/** The place of each day in the chart; the first place of a day that is there twice. */
export function placesOf(parsed: PageExchange): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  for (const [index, { day }] of parsed.page.chart.entries())
    if (!places.has(day)) places.set(day, atChartCount(parsed, index));
  return places;
}

/** Days whose count differs from the expected one. */
export function chartFindings(
  parsed: PageExchange,
  expected: ReadonlyMap<string, number>,
): readonly Finding[] {
  const counted = daysOf(parsed.page.chart);
  const days = [...new Set([...expected.keys(), ...counted.keys()])].sort();
  const places = placesOf(parsed);
  return days.flatMap((day) => {
    const [rows, shown] = [expected.get(day) ?? 0, counted.get(day) ?? 0];
    const at = places.get(day) ?? atChart(parsed);
    const texts = { expected: plainText(`${rows} on ${day}`), received: plainText(`${shown}`) };
    return rows === shown ? [] : [finding(parsed, { at, ...texts })];
  });
}
