/** Advisories about single responses. */
import { describe, expect, test } from "vitest";
import type { Detection } from "../../../src/contract/read/detection.ts";
import { parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import type { Run } from "../../../src/contract/read/run.ts";
import { readRunSet } from "../../../src/contract/read/run-set.ts";
import { advisoriesOf } from "../../../src/contract/report/advisories.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { answer } from "../support/written-exchanges.ts";

function noted(exchanges: readonly Exchange[], order?: Detection) {
  const times = { now: Date.parse("2026-02-01"), settledBefore: Date.parse("2026-01-30") };
  const set = readRunSet(
    exchanges.map((exchange, index) => parseExchange(exchange, index)!),
    times,
  );
  const detections: Run["detections"] = new Map(order ? [["row_order", order]] : []);
  const runs = set.runs.map((run) => ({ ...run, detections }));
  return new Map(
    advisoriesOf({ ...set, runs }).flatMap((note) =>
      note.kind === "advisory" ? [[note.check, note.detail]] : [],
    ),
  );
}

function refusal(status: number, headers: Readonly<Record<string, string>>): Exchange {
  const one = answer({ status });
  return { ...one, response: { ...one.response, headers } };
}

/** An answer that took so long. */
function late(latencyMs: number): Exchange {
  return { ...answer({}), latencyMs };
}

/** A page that says what it cost, and what is left. */
function paid(used: unknown, balance: unknown): Exchange {
  const one = answer({});
  const body = JSON.parse(one.response.body);
  body._meta._credits = { used, balance };
  return { ...one, response: { ...one.response, body: JSON.stringify(body) } };
}

test("a run without responses has no advisories", () => {
  expect([...noted([])]).toEqual([]);
});

describe("the advisory about WWW-Authenticate", () => {
  test("asks a 401 for a scheme", () => {
    expect([...noted([refusal(401, {})])]).toEqual([
      ["unauthorized-has-www-authenticate", "a 401 has no WWW-Authenticate header, which RFC 9110 asks for"],
    ]);
    expect([...noted([refusal(401, { "www-authenticate": "Bearer" })])]).toEqual([]);
  });
  test("ignores other errors", () => {
    expect([...noted([refusal(403, {}), answer({})])]).toEqual([]);
  });
});

test("a response is slow above five seconds, and the slowest is reported", () => {
  expect([...noted([late(5000), late(10)])]).toEqual([]);
  expect(noted([late(5001), late(10), late(7600)]).get("responses-are-slow")).toBe(
    "2 of 3 responses took longer than 5 s, the slowest 8 s",
  );
});

describe("the advisory about the balance", () => {
  test("expects it to fall by the reported costs of all responses after the first", () => {
    expect([...noted([paid(5, 100), paid(1, 99), paid(2, 97)])]).toEqual([]);
    expect(noted([paid(1, 100), paid(1, 100), paid(1, 99)]).get("balance-matches-costs")).toBe(
      "the responses report 2 credits used, but the balance fell by 1",
    );
  });
  test("is silent where one balance stands in every body and header: there nothing is counted", () => {
    expect([...noted([paid(1, 100), paid(1, 100)])]).toEqual([]);
  });
  test.each([[null], ["none"], [{}], [[]], [undefined]])("ignores a balance of %j", (odd) => {
    if (odd === null) expect([...noted([paid(odd, 100), paid(1, 99)])]).toEqual([]);
    else expect([...noted([paid(odd, 100), paid(1, odd), paid(1, 50), paid(1, 49)])]).toEqual([]);
  });
});

test("refusals count in the balance too", () => {
  const refused = { ...paid(3, 97) };
  const exchange = { ...refused, response: { ...refused.response, status: 422 } };
  expect([...noted([paid(0, 100), exchange])]).toEqual([]);
  expect(
    noted([paid(0, 100), { ...paid(0, 97), response: { ...paid(0, 97).response, status: 422 } }]).get(
      "balance-matches-costs",
    ),
  ).toBe("the responses report 0 credits used, but the balance fell by 3");
});

describe("the advisory about throttling", () => {
  test("says how many responses were 429, and whether they had Retry-After", () => {
    const said = (...exchanges: readonly Exchange[]) => noted(exchanges).get("requests-were-throttled");
    const [told, silent] = [refusal(429, { "retry-after": "1" }), refusal(429, {})];
    expect(said(told, answer({}))).toBe("1 of 2 responses were 429; all of them had Retry-After");
    expect(said(told, silent)).toBe("2 of 2 responses were 429; 1 of them had Retry-After");
    expect(said(silent)).toBe("1 of 1 responses were 429; none of them had Retry-After");
    expect(said(answer({}))).toBeUndefined();
  });
});

const query = "date_start=2026-01-10T00:00:00Z&date_end=2026-01-10T23:59:59Z&limit=100";
const times = ["12", "11", "10", "09"].map((hour) => `2026-01-10T${hour}:00:00+00:00`);
/** A listing of these rows, newest first. */
const listing = (rows: readonly object[]) =>
  answer({ query, rows: rows.map((row, i) => ({ id: String(9 - i), created_at: times[i], ...row })) });

describe("the advisory about gross clicks", () => {
  test("is absent when every row has one gross click", () => {
    expect([...noted([listing([{ gross_clicks: 1 }, { gross_clicks: "1" }])])]).toEqual([]);
    expect(
      noted([listing([{ gross_clicks: 2 }, { gross_clicks: 1 }])]).get("gross-clicks-equal-clicks"),
    ).toBe("2 listed clicks have 3 gross clicks");
  });
  test.each<[unknown]>([[{}], [[]], [{ toString: 1 }]])("that are %j are no number", (odd) => {
    expect(noted([listing([{ gross_clicks: odd }])]).get("gross-clicks-equal-clicks")).toBe(
      "1 listed clicks have NaN gross clicks",
    );
  });
});

describe("the advisory about duplicates", () => {
  const visitor = (number: number, is_duplicate: boolean) => ({
    gross_clicks: 1,
    ip_address: `203.0.113.${number}`,
    user_agent: "Mozilla/5.0",
    is_duplicate,
  });
  // Newest first: a duplicate of a visitor seen before, one of a visitor never seen, and two first clicks.
  const rows = [visitor(1, true), visitor(2, true), visitor(3, false), visitor(1, false)];
  const parsed = parseExchange(listing(rows), 0)!;
  const seen = (value?: string): Detection => ({
    kind: "seen",
    ...(value ? { value } : {}),
    detail: "",
    parsed,
    at: "",
  });
  const check = "duplicates-repeat-a-visitor";

  test("counts the duplicates with the visitor of an earlier row", () => {
    expect(noted([listing(rows)], seen("newest_first")).get(check)).toBe(
      "1 of 2 duplicates have the IP address and user agent of an earlier click in the window",
    );
  });
  test("is absent unless the rows are newest first", () => {
    for (const order of [undefined, seen("oldest_first"), seen(), { kind: "unknown", detail: "" } as const])
      expect([...noted([listing(rows)], order)]).toEqual([]);
  });
  test("is absent without duplicates or without a listing", () => {
    expect([...noted([listing(rows.slice(2))], seen("newest_first"))]).toEqual([]);
    expect([...noted([answer({ rows })], seen("newest_first"))]).toEqual([]);
  });
});
