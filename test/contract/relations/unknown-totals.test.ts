/** Nothing may show whether a total counts the rows that filters remove. Then it says nothing about a filtered page. */
import { expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { clicks, exchange, pageOf } from "../support/written-responses.ts";

const window = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-28T23:59:59Z";
const rows = clicks("2026-01-28T12:00:00", "2026-01-28T11:00:00 bot", "2026-01-28T10:00:00");
const humans = rows.filter(({ is_bot }) => !is_bot);
const chart = { "2026-01-28": 3 };
const filtered = exchange(`${window}&include_bots=false`, { ...pageOf(humans), total: 3, chart });

const isFull = (...exchanges: readonly Exchange[]) =>
  judge(exchanges, { only: ["page-is-full"] }).verdicts[0]!.outcome;

test("A filtered page alone may have fewer rows than its total", () => {
  expect(isFull(filtered)).toBe("skipped");
});

test("It may not have more", () => {
  expect(isFull(exchange(`${window}&include_bots=false`, { ...pageOf(humans), total: 1 }))).toBe("violated");
});

test("A page without filters may have neither", () => {
  const short = exchange(window, { ...pageOf(humans), total: 3, chart });
  expect(isFull(short)).toBe("violated");
  expect(isFull(filtered, short)).toBe("violated");
});

test("Where another total shows that filters count, a filtered page must be full", () => {
  const noDuplicates = `${window}&include_duplicates=false`;
  const page = (total: number) =>
    exchange(`${noDuplicates}&include_bots=false&limit=2`, { ...pageOf(humans), total });
  const whole = exchange(window, pageOf(rows));
  expect(isFull(whole, page(2))).toBe("held");
  const empty = exchange(`${noDuplicates}&include_bots=false`, { ...pageOf([]), total: 2 });
  expect(isFull(whole, page(2), empty)).toBe("violated");
});
