/** Fans as ranges of numbers, of which read coverage is made. */
import { expect, test } from "vitest";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { ticksPerSecond } from "../../../src/world/model/hourly-distribution.ts";
import { numberedFans, rangesOfFans } from "../../../src/world/people/fan-ranges.ts";
import { fanRows } from "../../../src/world/people/fan-rows.ts";
import { queryFans } from "../../../src/world/people/query-fans.ts";
import type { RowRange } from "../../../src/world/query/row-ranges.ts";
import { everybody } from "./naive-fans.ts";

const dataset = createDataset({ seed: "ranges", clicksPerDay: 200 });
const nowMs = Date.parse("2024-02-20T12:00:00Z");
const pageOf = (offset: number, limit: number) =>
  queryFans(dataset, { link: "eveniet", nowMs, ...everybody, offset, limit });

const numbersIn = (ranges: readonly RowRange[]) =>
  ranges.flatMap(({ rowClass, from, to }) =>
    Array.from({ length: to - from }, (_, i) => `${rowClass} ${from + i}`),
  );

test("the fans of all pages are those of the list, each with a number of its own", () => {
  const { listed } = pageOf(0, 1);
  const seen: string[] = [];
  for (let offset = 0; offset < listed.length; offset += 37)
    seen.push(...numbersIn(rangesOfFans(pageOf(offset, 37))));
  expect(listed.length).toBeGreaterThan(100);
  expect(seen).toHaveLength(listed.length);
  expect(seen.toSorted()).toEqual(numbersIn(numberedFans(pageOf(0, 1)).ranges).toSorted());
  expect(new Set(seen.map((each) => each[0])).size).toBeGreaterThan(2);
});

test("a number says when its fan came, and how many came before", () => {
  const { timeOf, countBefore } = numberedFans(pageOf(0, 1));
  let others = 0;
  for (let offset = 0; offset < 100; offset++) {
    const page = pageOf(offset, 1);
    const [{ rowClass, from: number }] = rangesOfFans(page) as [RowRange];
    const [row] = fanRows(page.table, page.shown);
    const { day, tick } = timeOf(rowClass, number);
    if (rowClass === 4) {
      // They come at the end of their day.
      others++;
      expect([row!.converted_at, tick]).toEqual([null, 0]);
      expect(countBefore(4, { day, tick })).toBeGreaterThan(number);
      expect(countBefore(4, { day: day - 1, tick })).toBeLessThanOrEqual(number);
      continue;
    }
    expect(Date.parse(row!.converted_at!) / 1000).toBe(day * 86_400 + Math.floor(tick / ticksPerSecond));
    expect(countBefore(rowClass, { day, tick })).toBe(number);
    expect(countBefore(rowClass, { day, tick: tick + 1 })).toBe(number + 1);
    expect(countBefore(rowClass, { day, tick: 0 })).toBeLessThanOrEqual(number);
  }
  expect(others).toBeGreaterThan(0);
});
