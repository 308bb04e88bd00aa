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
const spenders: Exchange = {
  ...shown,
  request: { ...shown.request, path: `/api/smart-links/eveniet/spenders?offset=2&minSpend=20` },
  response: { ...shown.response, body: JSON.stringify({ data: [{ onlyfans_id: "2" }] }) },
};
const noSpenders = { ...spenders, response: { ...shown.response, body: JSON.stringify({ data: [] }) } };
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

const pastEnd = answer({ query: `${query}&offset=500`, status: 404 });
const first = answer({ query, rows, total: 5 });
const deeper = answer({ query: `${query}&offset=2`, total: 0 });
const timed = rows.map((row) => ({ ...row, created_at: "2026-01-10T10:00:00+00:00", is_bot: false }));
const listed = answer({ query: query.replace("limit=2", "limit=1000"), rows: timed });
const part = answer({ query: query.replace("T00", "T08"), rows: [] });
const withBots = answer({ query: `${query}&include_bots=true`, rows: [] });
const ofAccount = answer({ query, rows, account: "acct_0123456789abcdef0123456789abcdef" });

test.each([
  ["of its other pages", [first, deeper]],
  ["of a part of its window", [listed, part]],
  ["with another filter", [listed, withBots]],
  ["without a total", [spenders, noSpenders]],
  ["where a page behind the last row is refused", [shown, pastEnd, empty]],
  ["of other lists", [shown, empty, noSpenders]],
])("a link that is gone has empty lists %s", (_, exchanges) => {
  const { verdicts } = judge(exchanges);
  const relations = verdicts.filter(({ violations: [first] }) => first?.comparedWith !== undefined);
  expect(relations.filter(({ outcome }) => outcome === "violated")).toEqual([]);
});

test("a link that is gone has empty lists in the other edition", () => {
  const only = ["editions-list-the-same-rows"];
  const now = Date.parse("2026-02-01T00:00:00Z");
  expect(judge([empty], { only, now, otherEdition: [ofAccount] }).violations).toEqual([]);
  expect(judge([empty, shown], { only, now, otherEdition: [ofAccount] }).violations).not.toEqual([]);
});

test("an empty list is judged for a link whose other list has rows", () => {
  const { violations } = judge([shown, empty, spenders], { only: ["same-request-same-response"] });
  expect(violations).not.toEqual([]);
});

/** A page of the list of links, which brings these ids. */
const links = (ids: string): Exchange => ({
  ...shown,
  request: { ...shown.request, path: "/api/smart-links?limit=3" },
  response: { ...shown.response, body: JSON.stringify({ data: [...ids].map((id) => ({ id })) }) },
});

test.each([
  ["the only one is deleted", ["a", ""], false],
  ["the first one is created", ["", "a"], false],
  ["another one moves up", ["a", "b"], false],
  ["all are others", ["abc", "xyz"], true],
])("a link may be created or deleted by somebody: %s", (_, responses, isFound) => {
  const { violations } = judge(responses.map(links), { only: ["same-request-same-response"] });
  expect(violations.length > 0).toBe(isFound);
});
