/** A parameter of which the document does not say what it does may choose rows: its pages are compared with none without it. */
import { expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { exchange } from "../../exchange/samples.ts";

const all = ["a", "b", "c", "d"];

function links(query: string, ids: readonly string[]): Exchange {
  const data = ids.map((id) => ({ id, created_at: "2026-01-12T12:00:00+00:00" }));
  return exchange({
    request: { path: `/api/smart-links${query}` },
    response: { body: JSON.stringify({ data }) },
  });
}

const violated = (...exchanges: readonly Exchange[]) =>
  judge(exchanges, {
    only: ["pages-join", "pages-share-no-row", "defaults-equal-explicit-values"],
  }).violations.map(({ check }) => check);

test.each(["name=x", "pixel_ids=7", "filter%5Btags%5D%5B%5D=x", "a_new_filter=1"])(
  "A list, a part of it by %s, and the list again are no violation",
  (chosen) => {
    expect(violated(links("", all), links(`?${chosen}`, ["b", "d"]), links("", all))).toEqual([]);
  },
);

test("Pages with the same values of it are compared", () => {
  const first = links("?name=x&limit=2", ["b", "d"]);
  expect(violated(first, links("?name=x&limit=2&offset=1", ["d", "e"]), first)).toEqual([]);
  expect(violated(first, links("?name=x&limit=2&offset=1", ["b", "d"]), first)).toContain(
    "pages-share-no-row",
  );
});
