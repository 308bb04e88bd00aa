import { describe, expect, test } from "vitest";
import { parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { readRun } from "../../../src/contract/read/run.ts";
import { answer, chartOf } from "../support/written-exchanges.ts";

type Told = Parameters<typeof answer>[0];

const times = { now: Date.parse("2026-02-01T12:00:00Z"), settledBefore: Date.parse("2026-01-30T12:00:00Z") };
const run = (...told: readonly Told[]) =>
  readRun(
    told.map((one, index) => parseExchange(answer(one), index)!),
    times,
  );

const window = "date_start=2026-01-10T00:00:00Z&date_end=2026-01-10T23:59:59Z&limit=100";
const rows = [
  { id: "c", created_at: "2026-01-10T12:00:00+00:00" },
  { id: "b", created_at: "2026-01-10T11:00:00+00:00" },
  { id: "a", created_at: "2026-01-10T10:00:00+00:00" },
];
const part = { query: "date_start=2026-01-10T10:30:00Z&date_end=2026-01-10T12:00:00Z&limit=100" };

describe("Exchanges read together", () => {
  test("are pages where a valid request brought one", () => {
    const read = run(
      { rows },
      { status: 404 },
      { link: "test_404" },
      { query: "limit=-1", rows },
      { account: "a" },
    );
    expect(read.parsedExchanges.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    expect(read.pages.map(({ index }) => index)).toEqual([0, 4]);
    expect(read).toMatchObject({ ...times, dataMoved: undefined, listing: undefined, predicted: [] });
    expect(read.detections.size).toBe(0);
  });

  test("have a listing, and what follows from it", () => {
    const read = run({ query: window, rows }, { ...part, rows: rows.slice(0, 2) }, { query: window, rows });
    expect(read.listing).toBe(read.pages[0]);
    expect(read.predicted.map(({ parsed }) => parsed.index)).toEqual([1]);
  });

  test("tell whether a window's end belongs to it, and until then it does", () => {
    expect(run().windowEnd).toBe("inclusive");
    expect(run({ query: window, rows }).windowEnd).toBe("inclusive");
    expect(run({ query: window, rows }, { ...part, rows: rows.slice(0, 2) }).windowEnd).toBe("inclusive");
    const without = run({ query: window, rows }, { ...part, rows: rows.slice(1, 2) });
    expect(without.windowEnd).toBe("exclusive");
    expect(without.predicted[0]!.left.map(({ id }) => id)).toEqual(["b"]);
  });
});

describe("Data moved", () => {
  const counted = (...clicks: readonly number[]): Told => ({
    query: "limit=1",
    total: clicks.reduce((sum, one) => sum + one, 0),
    chart: chartOf(...clicks),
  });

  test("when the same request brings another total, and its chart too", () => {
    const moved = "the data moved: the same request counted 7 rows, later 8";
    expect(run(counted(3, 4), counted(3, 4, 1)).dataMoved).toBe(moved);
    expect(run(counted(3, 4), { rows }, counted(3, 4), counted(2, 6)).dataMoved).toBe(moved);
    expect(run(counted(3, 4), counted(2, 4)).dataMoved).toMatch(/counted 7 rows, later 6$/);
  });

  test.each<[string, readonly Told[]]>([
    ["nothing was asked", []],
    ["it was asked once", [counted(3, 4)]],
    ["the same came again", [counted(3, 4), counted(3, 4)]],
    ["another question brought another total", [counted(3, 4), { ...counted(8), query: "limit=2" }]],
    ["another link was asked about", [counted(3, 4), { ...counted(8), link: "fugit" }]],
    ["the chart before told otherwise", [{ ...counted(3, 4), total: 6 }, counted(3, 5)]],
    ["the later chart tells otherwise", [counted(3, 4), { ...counted(3, 4), total: 8 }]],
    ["there is no total before", [{ ...counted(3, 4), total: undefined }, counted(8)]],
    ["there is no later total", [counted(3, 4), { ...counted(8), total: undefined }]],
  ])("but not when %s", (_name, told) => {
    expect(run(...told).dataMoved).toBeUndefined();
  });

  test("and what tells nothing does not hide it", () => {
    const told = [counted(3, 4), { ...counted(3, 4), total: 9 }, counted(3, 5)];
    expect(run(...told).dataMoved).toMatch(/counted 7 rows, later 8$/);
  });
});
