/** Queries the data set as the server does, and parses the bytes of the page. */
import { expect } from "vitest";
import type { ChartPoint, Click202609 } from "../../src/openapi/wire.ts";
import { type ByteWriter, byteWriterOn } from "../../src/world/encode/byte-writer.ts";
import { longestRowOf, writeRows } from "../../src/world/encode/rows.ts";
import type { Dataset } from "../../src/world/model/dataset.ts";
import { longestPoint, mostPoints, writeChart } from "../../src/world/query/chart.ts";
import { type ClickQuery, queryClicks } from "../../src/world/query/query.ts";

/** A parsed page. */
export interface Page {
  readonly total: number;
  readonly chart: readonly ChartPoint[];
  readonly rows: readonly Click202609[];
}

export function queryPage(dataset: Dataset, query: ClickQuery): Page {
  const { total, chart, positions, link } = queryClicks(dataset, query);
  return {
    total,
    chart: jsonOf(longestPoint * mostPoints(chart), (writer) => writeChart(writer, chart)),
    rows: jsonOf(longestRowOf(link) * positions.length, (writer) =>
      writeRows(writer, { link, positions, edition: "2026-09" }),
    ),
  };
}

/** Expects two values to be equal. If not, shows only where they differ, because pages are long. */
export function expectSame(actual: unknown, expected: unknown): void {
  const [a, b] = [actual, expected].map((value) => JSON.stringify(value)) as [string, string];
  if (a === b) return;
  let at = 0;
  while (a[at] === b[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 200);
  expect(around(a)).toBe(around(b));
}

/** The elements of a JSON array that `write` appends. */
export function jsonOf<T>(room: number, write: (writer: ByteWriter) => void): readonly T[] {
  const writer = byteWriterOn(new Uint8Array(room + 64));
  write(writer);
  return JSON.parse(`[${new TextDecoder().decode(writer.bytes.subarray(0, writer.at))}]`);
}
