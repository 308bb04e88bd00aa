/** Totals and charts that a target keeps for a while, next to rows that are fresh: rows of an open window came in between. */
import { expect, test } from "vitest";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { clicks, today, until, violated } from "../support/open-windows.ts";
import { exchange } from "../support/written-responses.ts";

const chart = { "2026-01-10": 2, "2026-01-12": 2 };

/** A page of the window, of which 4 rows were counted, without the newest ones. */
function page(query: string, ids: readonly string[], sentAt = "2026-01-12T11:00:01Z"): Exchange {
  const rows = ids.map((id) => {
    const { time, isBot = false } = clicks.find((one) => one.id === id)!;
    return {
      id,
      created_at: `2026-01-${time}:00+00:00`,
      is_bot: isBot,
      is_duplicate: false,
      gross_clicks: 1,
    };
  });
  return { ...exchange(query, { rows, total: 4, chart }), sentAt };
}

const all = ["newest", "new-bot", "new", "old-bot", "old"];

test("A page that shows rows which its total and its chart do not count", () => {
  expect(violated([page(today, all)])).toEqual([]);
  expect(violated([page(`${today}&offset=4`, ["old"])])).toEqual([]);
  expect(violated([page(`${today}&limit=3`, all.slice(0, 2))])).toEqual(["page-is-full"]);
  expect(violated([page(`${today}&include_bots=false`, ["newest", "new", "old"])])).toEqual([]);
});

test("Rows of final days must be counted", () => {
  const rows = ["newest", "new-bot", "older", "oldest"];
  expect(violated([page(until("09T00:00", "12T23:59"), rows)])).toEqual(["chart-counts-the-rows"]);
  expect(violated([page(until("10T00:00", "10T11:00"), ["old-bot", "old"])])).toContain("page-is-full");
});

test("Pages between which a row came that the total does not count", () => {
  const [first, second] = [`${today}&limit=2`, `${today}&limit=2&offset=2`];
  const before = page(first, ["new-bot", "new"]);
  expect(violated([before, page(second, ["new", "old-bot"])])).toEqual([]);
  expect(violated([before, page(first, ["newest", "new-bot"])])).toEqual([]);
  expect(violated([before, page(`${today}&limit=3`, ["newest", "new-bot", "new"])])).toEqual([]);
});
