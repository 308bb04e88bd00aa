import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { schemaFindings } from "../../../src/contract/judge/schema-findings.ts";
import { parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { schemaErrors } from "../../../src/openapi/validators.ts";
import { click, exchange } from "../../exchange/samples.ts";
import { share } from "../../support/effort.ts";

const reply = "#/components/schemas/ClicksReply202609";
const refusal = "#/components/schemas/ValidationProblem";
const at = "/response/body";

/** A sound body of so many rows. */
function body(rows: number, chart: readonly object[] = []) {
  return {
    data: {
      summary: { clicks_total: rows },
      chart,
      rows: Array.from({ length: rows }, (_, index): Record<string, unknown> => ({ ...click, place: index })),
      filters: {
        date_start: "2026-01-05T00:00:00+00:00",
        date_end: "2026-01-06T00:00:00+00:00",
        limit: 1000 as unknown,
        offset: 0 as unknown,
        include_bots: true,
        include_duplicates: true,
      },
    },
    _meta: {
      _credits: { used: 0 as unknown, balance: 10, note: "Free endpoint" },
      _cache: { is_cached: false, note: "" },
    },
  };
}

function faultsOf(json: unknown, pointer = reply) {
  const text = JSON.stringify(json);
  const parsed = parseExchange(
    exchange({ request: { path: "/api/smart-links/eveniet/clicks" }, response: { body: text } }),
    0,
  )!;
  return [...schemaFindings(parsed, pointer)].map(({ at: place, expected, received, parsed: shown }) => {
    expect(shown).toBe(parsed);
    return [place, expected, received];
  });
}

const places = (json: unknown, pointer = reply) => faultsOf(json, pointer).map(([place]) => place);

describe("Whatever is wrong with a body is told", () => {
  test("in rows and around them, as if all rows had been judged at once", () => {
    const wrong = fc.uniqueArray(fc.integer({ min: 0, max: 349 }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 350 }), wrong, fc.boolean(), (count, rows, isAround) => {
        const json = body(count);
        for (const index of rows) if (json.data.rows[index]) json.data.rows[index]!.gross_clicks = 0;
        if (isAround) json._meta._credits.used = -1;
        if (isAround) json.data.filters.limit = "ten";
        const whole = schemaErrors(reply, json).map(({ instancePath }) => at + instancePath);
        expect(places(json).sort()).toEqual(whole.sort());
      }),
      { numRuns: share(30) },
    );
  });

  test("the rows in their order, and what stands behind them after them", () => {
    const json = body(250);
    for (const index of [3, 99, 100, 249]) json.data.rows[index]!.gross_clicks = 0;
    json.data.filters.offset = -1;
    json._meta._credits.used = "none";
    expect(faultsOf(json)).toEqual([
      [`${at}/data/rows/3/gross_clicks`, "must be >= 1", "0"],
      [`${at}/data/rows/99/gross_clicks`, "must be >= 1", "0"],
      [`${at}/data/rows/100/gross_clicks`, "must be >= 1", "0"],
      [`${at}/data/rows/249/gross_clicks`, "must be >= 1", "0"],
      [`${at}/data/filters/offset`, "must be >= 0", "-1"],
      [`${at}/_meta/_credits/used`, "must be integer", '"none"'],
    ]);
  });

  test("what is wrong around many rows once", () => {
    const json = body(1000);
    json.data.summary.clicks_total = -1;
    expect(faultsOf(json)).toEqual([[`${at}/data/summary/clicks_total`, "must be >= 0", "-1"]]);
  });

  test("a field that is missing, where it is missed", () => {
    const json = body(101);
    delete json.data.rows[100]!.gclid;
    expect(faultsOf(json)).toEqual([
      [`${at}/data/rows/100/gclid`, "must have required property 'gclid'", "no such field"],
    ]);
    expect(faultsOf({ data: body(0).data })).toEqual([
      [`${at}/_meta`, "must have required property '_meta'", "no such field"],
    ]);
  });

  test("at a name with a slash and a tilde, with what stands there", () => {
    const errors = { "a/b~1c": [5], "~": "text" };
    const told = { error: "VALIDATION_ERROR", message: "", description: "", errors, _meta: body(0)._meta };
    expect(faultsOf(told, refusal)).toEqual([
      [`${at}/errors/a~1b~01c/0`, "must be string", "5"],
      [`${at}/errors/~0`, "must be array", '"text"'],
    ]);
  });

  test.each<[string, unknown, string, string]>([
    ["null", null, "must be object", "null"],
    ["a text", "data", "must be object", '"data"'],
    ["a list", [{ data: 1 }], "must be object", '[{"data":1}]'],
    ["a number", 5, "must be object", "5"],
  ])("a body that is %s", (_name, json, expected, received) => {
    expect(faultsOf(json)).toEqual([[at, expected, received]]);
  });

  test.each([null, "text", [[]], 5])("data that is %j", (data) => {
    expect(faultsOf({ ...body(0), data })).toEqual([[`${at}/data`, "must be object", JSON.stringify(data)]]);
  });

  test.each(["rows", "chart"])("%s that are no list", (name) => {
    const { data, _meta } = body(1);
    const wrong = { data: { ...data, [name]: { 0: "a" } }, _meta };
    expect(faultsOf(wrong)).toEqual([[`${at}/data/${name}`, "must be array", '{"0":"a"}']]);
  });

  test.each([[null], ["text"], [["limit"]]])("refusals of %j", (errors) => {
    const told = { error: "VALIDATION_ERROR", message: "", description: "", errors, _meta: body(0)._meta };
    expect(faultsOf(told, refusal)).toEqual([[`${at}/errors`, "must be object", JSON.stringify(errors)]]);
  });
});

describe("Of what is endless only the beginning is judged", () => {
  const days = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      timestamp: "2026-01-05",
      clicks: index + 1 === count ? -1 : 1,
    }));
  const problem = (errors: object) => ({
    error: "VALIDATION_ERROR",
    message: "",
    description: "",
    errors,
    _meta: body(0)._meta,
  });
  const named = (count: number, lines: unknown) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`p${index + 1}`, index + 1 === count ? lines : ["No."]]),
    );

  test("a thousand rows", () => {
    const json = body(1001);
    json.data.rows[999]!.gross_clicks = 0;
    json.data.rows[1000]!.gross_clicks = 0;
    expect(places(json)).toEqual([`${at}/data/rows/999/gross_clicks`]);
  });

  test("ten thousand days", () => {
    expect(places(body(1, days(10_000)))).toEqual([`${at}/data/chart/9999/clicks`]);
    expect(places(body(1, days(10_001)))).toEqual([]);
  });

  test("a hundred parameters, and a hundred lines of each", () => {
    const lines = (count: number) => [...Array(count - 1).fill("No."), 5];
    expect(places(problem(named(100, 5)), refusal)).toEqual([`${at}/errors/p100`]);
    expect(places(problem(named(101, 5)), refusal)).toEqual([]);
    expect(places(problem({ p: lines(100) }), refusal)).toEqual([`${at}/errors/p/99`]);
    expect(places(problem({ p: lines(101) }), refusal)).toEqual([]);
  });
});
