/** The request that asks a step, and the answers as the judge reads them. */
import { expect, test } from "vitest";
import { parsedExchangesOf, probe, requestOf } from "../../../src/contract/plan/probe.ts";
import { answered, clicksOperation, clicksOperationOf } from "../support/written-responses.ts";

const window = [
  ["date_start", "2026-01-28T00:00:00+00:00"],
  ["limit", "7"],
] as const;

test("a request asks for JSON, with the key, about the link, and its query is percent-encoded", () => {
  expect(requestOf(probe("part", window), { operation: clicksOperation, subject: { link: "a/b" } })).toEqual({
    method: "GET",
    path: "/api/smart-links/a%2Fb/clicks?date_start=2026-01-28T00%3A00%3A00%2B00%3A00&limit=7",
    headers: { accept: "application/json" },
    auth: "key",
  });
});

test("a request names the account where the edition has one, and has no question mark without a query", () => {
  const subject = { account: "acct_1", link: "eveniet" };
  const pathIn = (edition: "2026-01" | "2026-09") =>
    requestOf(probe("default", []), { operation: clicksOperationOf(edition), subject }).path;
  expect(pathIn("2026-01")).toBe("/api/acct_1/smart-links/eveniet/clicks");
  expect(pathIn("2026-09")).toBe("/api/smart-links/eveniet/clicks");
});

test("a request asks about a link that does not exist, or without a key, where its step says so", () => {
  const place = { operation: clicksOperation, subject: { link: "eveniet" } } as const;
  const unknown = requestOf(probe("unknown-link", [], { link: "unknown" }), place);
  expect(unknown).toMatchObject({ path: "/api/smart-links/test_404/clicks", auth: "key" });
  expect(requestOf(probe("no-key", [], { auth: "none" }), place)).toMatchObject({ auth: "none" });
});

test("The parsed exchanges of a run are those of its responses, in the order of the requests", () => {
  const [page, other] = [answered(probe("page", []), {}), answered(probe("again", []), {})];
  const failure = answered(probe("page", []), "failure");
  expect(page.parsed).toBeDefined();
  expect(parsedExchangesOf([failure, page, other])).toEqual([page.parsed, other.parsed]);
});
