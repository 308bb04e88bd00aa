/** A link that somebody deletes whose requests are not among the exchanges. */
import { expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { answer } from "../support/written-exchanges.ts";

const query = "date_start=2026-01-10T00:00:00Z&date_end=2026-01-10T23:59:59Z&limit=2";
const later = query.replaceAll("-10T", "-11T");
const rows = [{ id: "b" }, { id: "a" }];
const shown = answer({ query, rows });
const gone = answer({ query, status: 404 });
const ofAnother = answer({ query, rows, link: "fugit" });
const empty = answer({ query, rows: [] });
const stats: Exchange = { ...shown, request: { ...shown.request, path: "/api/smart-links/eveniet/stats" } };

test.each([
  ["a link that is gone from then on", [shown, gone, gone], 0],
  ["a link that is gone at the end, while another is there", [shown, gone, ofAnother], 0],
  ["a link that is there again", [shown, gone, shown], 1],
  ["a link of which another operation shows something", [shown, gone, stats], 1],
])("404 is judged for %s", (_, exchanges, expected) => {
  expect(judge(exchanges, { only: ["valid-request-is-answered"] }).violations).toHaveLength(expected);
});

test.each([
  ["a link that is empty from then on", [shown, empty, empty], 0],
  ["a link that is empty from then on, while another is there", [shown, empty, ofAnother], 0],
  ["a link that has rows again", [shown, empty, shown], 1],
  ["a link where another one is refused", [shown, empty, answer({ query, status: 404, link: "fugit" })], 1],
  ["a link whose other window has rows", [shown, empty, answer({ query: later, rows: [{ id: "c" }] })], 1],
])("an empty list is judged for %s", (_, exchanges, expected) => {
  const { verdicts } = judge(exchanges, { only: ["same-request-same-response"] });
  expect(verdicts.filter(({ outcome }) => outcome === "violated")).toHaveLength(expected);
});
