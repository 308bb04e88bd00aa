/** A repeated request for a past window gets the same response. */
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import { sameRequestSameResponse } from "../../../src/contract/relations/repeat/same-request-same-response.ts";
import { exchange } from "../../exchange/samples.ts";
import { findings, named } from "../support/findings-of.ts";
import { answer, chartOf } from "../support/written-exchanges.ts";

const query = "date_start=2026-01-10T00:00:00Z&date_end=2026-01-11T23:59:59Z";
const first = {
  query,
  total: 2,
  chart: chartOf(1, 1),
  filters: { limit: 100, include_bots: true },
  rows: named("a", "b"),
};

/** What is said of an answer that differs from the first in this. */
function again(changes: Partial<typeof first>): readonly string[] {
  const [one, ...told] = findings(sameRequestSameResponse, [answer(first), answer({ ...first, ...changes })]);
  expect(one).toBe("1 judged");
  return told;
}

describe("The response to a repeated request", () => {
  test("may be identical in total, chart, echo and rows", () => {
    expect(again({})).toEqual([]);
    expect(again({ filters: { include_bots: true, limit: 100 } })).toEqual([]);
  });

  test("must not have another total", () => {
    expect(again({ total: 3 })).toEqual(["answer 1, summary/clicks_total: expected 2, received 3"]);
  });

  test("must not have another chart", () => {
    expect(again({ chart: chartOf(1, 2) })).toEqual([
      'answer 1, chart: expected [{"timestamp":"2026-01-10","clicks":1},{"timestamp":"2026-01-11","clicks":1}], ' +
        'received [{"timestamp":"2026-01-10","clicks":1},{"timestamp":"2026-01-11","clicks":2}]',
    ]);
  });

  test("must not have another echo", () => {
    expect(again({ filters: { limit: 100, include_bots: false } })).toEqual([
      'answer 1, filters: expected {"limit":100,"include_bots":true}, received {"limit":100,"include_bots":false}',
    ]);
  });

  test("must not list other rows or another order", () => {
    expect(again({ rows: named("a", "c") })).toEqual(['answer 1, rows/1/id: expected "b", received "c"']);
    expect(again({ rows: named("b", "a") })).toEqual([
      'answer 1, rows/0/id: expected "a", received "b"',
      'answer 1, rows/1/id: expected "b", received "a"',
    ]);
  });

  test("must not have more or fewer rows", () => {
    expect(again({ rows: named("a", "b", "c") })).toEqual([
      'answer 1, rows/2/id: expected no row, received "c"',
    ]);
    expect(again({ rows: named("a") })).toEqual(['answer 1, rows/1/id: expected "b", received no row']);
    expect(again({ rows: [] })).toEqual([
      'answer 1, rows/0/id: expected "a", received no row',
      'answer 1, rows/1/id: expected "b", received no row',
    ]);
  });

  test("may have other fields in its rows, which another claim checks", () => {
    expect(again({ rows: first.rows.map((row) => ({ ...row, referrer: "elsewhere.example" })) })).toEqual([]);
  });
});

test("Every repeated response is compared with the first", () => {
  const answers = [answer(first), answer({ ...first, total: 3 }), answer({ ...first, total: 4 })];
  expect(findings(sameRequestSameResponse, answers)).toEqual([
    "2 judged",
    "answer 1, summary/clicks_total: expected 2, received 3",
    "answer 2, summary/clicks_total: expected 2, received 4",
  ]);
});

describe("Of a window whose dates are not sent", () => {
  const polled = (start: string, end: string, changes: Partial<typeof first> = {}) =>
    answer({
      ...first,
      query: "limit=100",
      filters: { ...first.filters, date_start: `2026-01-${start}Z`, date_end: `2026-01-${end}Z` } as never,
      ...changes,
    });
  const [monday, tuesday] = [polled("05T00:00:00", "11T23:59:59"), polled("06T00:00:00", "12T23:59:59")];
  const later = polled("05T00:00:00", "11T23:59:59", { total: 3 });
  const told = (...answers: readonly Parameters<typeof findings>[1][number][]) =>
    findings(sameRequestSameResponse, answers);

  test("responses are compared while the window has not moved on", () => {
    expect(told(monday, tuesday)).toEqual(["nothing: no request was repeated"]);
    expect(told(monday, polled("05T00:00:00", "11T23:59:58"))[0]).toBe("1 judged");
    expect(told(tuesday, monday)[0]).toBe("1 judged");
    expect(told(monday, later)).toEqual([
      "1 judged",
      "answer 1, summary/clicks_total: expected 2, received 3",
    ]);
  });

  test("nor is what else responses say, such as a count of subscribers, compared after it", () => {
    const conversions = (start: string, end: string, subscribers_total: number) => {
      const summary = { conversions_total: 0, subscribers_total, revenue_total: 0 };
      const filters = { date_start: `2026-01-${start}+00:00`, date_end: `2026-01-${end}+00:00` };
      const body = JSON.stringify({ data: { summary, chart: [], rows: [], filters } });
      return exchange({ request: { path: "/api/smart-links/eveniet/conversions" }, response: { body } });
    };
    const only = ["repeated-response-differs-in-meta-alone"];
    const judged = (...told: readonly (readonly [string, string, number])[]) =>
      judge(
        told.map((each) => conversions(...each)),
        { now: Date.parse("2026-02-01"), only },
      ).violations.map(({ received }) => received);
    const old = ["05T00:00:00", "11T23:59:59"] as const;
    expect(judged([...old, 1], ["06T00:00:00", "12T23:59:59", 2])).toEqual([]);
    expect(judged([...old, 1], [...old, 2])).toEqual(["2"]);
  });
});

test("Different requests may get different responses", () => {
  const nothing = ["nothing: no request was repeated"];
  const other = answer({ ...first, query: `${query}&limit=7`, total: 3 });
  expect(findings(sameRequestSameResponse, [answer(first), other])).toEqual(nothing);
  expect(findings(sameRequestSameResponse, [answer(first), answer({ ...first, status: 500 })])).toEqual(
    nothing,
  );
});

describe("A response with more rows", () => {
  const settledBefore = Date.parse("2026-01-11T12:00:00Z");
  const judged = (...told: readonly Partial<typeof first>[]) =>
    findings(
      sameRequestSameResponse,
      [{}, ...told].map((changes) => answer({ ...first, ...changes })),
      settledBefore,
    );
  const more = { total: 3, chart: chartOf(1, 2) };

  test("is late data when only days that are not settled changed", () => {
    expect(judged(more)).toEqual(["nothing: the data moved: the same request counted 2 rows, later 3"]);
  });

  test("is none when a settled day changed, or when there are fewer rows", () => {
    expect(judged({ total: 3, chart: chartOf(2, 1) })[0]).toBe("1 judged");
    expect(judged({ total: 1, chart: chartOf(1) })[0]).toBe("1 judged");
  });

  test("is none when the first response comes again", () => {
    expect(judged(more, {})).toContain("answer 2, summary/clicks_total: expected 3, received 2");
  });
});
