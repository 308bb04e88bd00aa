/** A finding of a comparison names both responses. */
import { expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import { clicks, exchange, pageOf } from "../support/written-responses.ts";

const days = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-28T23:59:59Z&limit=1000";
const part = days.replace("T00", "T12");
const minutes = Array.from({ length: 40 }, (_, index) => String(59 - index).padStart(2, "0"));
const rows = clicks(
  ...minutes.map((minute, index) => `2026-01-28T12:${minute}:00${index % 4 === 0 ? " bot" : ""}`),
);
const listing = exchange(days, pageOf(rows));

test("rows that are missing are compared with the listing, and it is said what they have in common", () => {
  const shown = rows.filter(({ is_bot }) => is_bot === false);
  const only = ["sub-window-lists-its-rows"];
  const { violations } = judge([listing, exchange(part, { ...pageOf(rows), rows: shown })], { only });
  expect(violations).toMatchObject([
    {
      exchange: 1,
      comparedWith: 0,
      count: 10,
      received: "no such row: 10 rows are missing, all with is_bot true",
    },
  ]);
});

test.each(["total-ignores-the-page", "chart-ignores-the-page", "pages-join", "row-is-the-same-everywhere"])(
  "%s names the page that the other one is compared with",
  (id) => {
    const changed = rows.map((row) => ({ ...row, gross_clicks: 2 })).reverse();
    const chart = { "2026-01-28": 39 };
    const page = exchange(`${days.replace("1000", "20")}&offset=0`, {
      rows: changed.slice(0, 20),
      total: 39,
      chart,
    });
    const { violations } = judge([listing, page], { only: [id] });
    expect(violations[0]).toMatchObject({ exchange: 1, comparedWith: 0 });
  },
);

test("a finding about one response names no other", () => {
  const bad = exchange(days, { ...pageOf(rows), total: 7 });
  expect(judge([bad], { only: ["total-is-sum-of-chart"] }).violations[0]).not.toHaveProperty("comparedWith");
});
