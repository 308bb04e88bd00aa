import { describe, expect, test } from "vitest";
import { asRecord } from "../../../src/contract/read/json/as-record.ts";
import {
  effectiveParametersOf,
  type ListExchange,
  parseExchange,
} from "../../../src/contract/read/parsed-exchange.ts";
import { readRow } from "../../../src/contract/read/response/row.ts";
import type { Request } from "../../../src/exchange/exchange.ts";
import { exchange } from "../../exchange/samples.ts";

const place = "/api/smart-links/eveniet/clicks";
const at = (text: string) => Date.parse(text);
const echo = {
  date_start: "2026-01-05T00:00:00+00:00",
  date_end: "2026-01-06T12:00:00+00:00",
  limit: 40,
  offset: 3,
  include_bots: false,
  include_duplicates: false,
};
const body = (data: object) => JSON.stringify({ data });
const page = { summary: { clicks_total: 1 }, chart: [], rows: [{ id: "a" }], filters: echo };

function read(
  query: string,
  text = body(page),
  { status = 200, ...request }: Partial<Request> & { status?: number } = {},
) {
  const asked = exchange({ request: { path: place + query, ...request }, response: { status, body: text } });
  return parseExchange(asked, 4)!;
}

const effective = (query: string, filters: object = echo) =>
  read(query, body({ ...page, filters })).page!.effective;

describe("An exchange is read", () => {
  test("with its index, its request and its page", () => {
    const parsed = read("");
    expect(parsed).toMatchObject({ index: 4, query: { kind: "valid" }, json: { data: page } });
    expect(parsed.page).toMatchObject({
      total: 1,
      rows: [{ id: "a", fields: { id: "a" } }],
      chart: [],
      echo,
    });
    expect(parseExchange(parsed.exchange, 5)).toEqual({ ...parsed, index: 5 });
  });

  test("unless it is of another operation", () => {
    const other = exchange({ request: { path: "/api/media" } });
    expect([parseExchange(other, 0), parseExchange(other, 0)]).toEqual([undefined, undefined]);
  });

  test.each<[string, Parameters<typeof read>]>([
    ["a refusal", ["", body(page), { status: 422 }]],
    ["an answer to a stranger", ["", body(page), { auth: "none" }]],
    ["an answer to what means nothing", ["?limit=-1"]],
    ["what is not JSON", ["", "<html>"]],
    ["a list", ["", "[]"]],
    ["null", ["", "null"]],
    ["no rows", ["", body({ ...page, rows: undefined })]],
    ["rows that are no list", ["", body({ ...page, rows: { 0: {} } })]],
    ["data that is a list", ["", '{"data":[{"rows":[]}]}']],
  ])("%s has no page", (_name, told) => {
    expect("page" in read(...told)).toBe(false);
  });

  test("a response of an unknown link has one", () => {
    const unknown = exchange({
      request: { path: "/api/smart-links/test_404/clicks" },
      response: { body: body(page) },
    });
    expect(parseExchange(unknown, 0)).toHaveProperty("page.total", 1);
  });

  test("as far as it can be read", () => {
    const odd = { summary: { clicks_total: "1" }, chart: {}, rows: [null, "a", [1], { id: 1 }], filters: [] };
    expect(read("", body(odd)).page).toMatchObject({
      total: undefined,
      chart: [],
      rows: [{ fields: {} }, { fields: {} }, { fields: {} }, { id: 1 }],
    });
    const points = [
      { timestamp: "2026-01-05", clicks: 1 },
      { timestamp: 5, clicks: 1 },
      { timestamp: "x" },
      null,
    ];
    expect(read("", body({ ...page, chart: points })).page!.chart).toEqual([{ day: "2026-01-05", count: 1 }]);
    expect(asRecord(null)).toEqual({});
    expect(asRecord([1])).toEqual({});
    expect(asRecord("text")).toEqual({});
  });

  test("a row has the id and the time at the pointers of the list", () => {
    const list = { id: "/key/id", time: "/at" };
    const time = (text: unknown) => readRow({ at: text }, list).time;
    expect(readRow({ key: { id: 5 }, at: "2026-01-05T10:00:00.5+00:00" }, list)).toEqual({
      id: 5,
      time: at("2026-01-05T10:00:00Z"),
      fields: { key: { id: 5 }, at: "2026-01-05T10:00:00.5+00:00" },
    });
    expect([time(undefined), time(5), time("x")]).toEqual(Array(3).fill(undefined));
    expect(readRow({ at: "2026-01-05" }, { id: "/id" })).toMatchObject({ id: undefined, time: undefined });
  });
});

describe("In force is what was asked, and what the echo says where that is left open", () => {
  test("without parameters: the echo's window, and the documented defaults", () => {
    expect(effective("")).toEqual({
      start: at("2026-01-05T00:00:00Z"),
      end: at("2026-01-06T12:00:00Z"),
      limit: 100,
      offset: 0,
      filters: { include_bots: true, include_duplicates: true },
      others: "",
    });
    expect(effective("", {})).toMatchObject({ start: undefined, end: undefined, limit: 100 });
  });

  test.each<[string, object, object]>([
    ["?date_start=2026-01-01", { start: at("2026-01-01") }, echo],
    ["?date_end=2026-01-01T10:00:00Z", { end: at("2026-01-01T10:00:00Z") }, echo],
    // What a bare day means at the end is assumed.
    ["?date_end=2026-01-06", { end: at("2026-01-06T12:00:00Z") }, echo],
    ["?date_end=2026-01-06", { end: at("2026-01-06T23:59:59Z") }, {}],
    // Whether an offset is read is assumed: only an echo of the same instant in UTC shows it.
    ["?date_start=2026-01-05T02:00:00%2B02:00", { start: at("2026-01-05T00:00:00Z") }, echo],
    ["?date_start=2026-01-05T03:00:00%2B02:00", { start: undefined }, echo],
    ["?date_end=2026-01-06T14:00:00%2B0200", { end: at("2026-01-06T12:00:00Z") }, echo],
    [
      "?date_end=2026-01-06T14:00:00%2B02:00",
      { end: undefined },
      { ...echo, date_end: "2026-01-06T14:00:00+02:00" },
    ],
    [
      "?date_end=2026-01-06T14:00:00%2B02:00",
      { end: undefined },
      { ...echo, date_end: "2026-01-06 12:00:00" },
    ],
    ["?date_end=2026-01-06T14:00:00%2B02:00", { end: undefined }, {}],
    ["?date_end=2026-01-06T14:00:00%2B00:00", { end: at("2026-01-06T14:00:00Z") }, echo],
    ["?limit=7&offset=5", { limit: 7, offset: 5 }, echo],
    ["?limit=100", { limit: 100 }, echo],
    // A target may cut down what is larger than the default.
    ["?limit=101", { limit: 40 }, echo],
    ["?limit=1000", { limit: 1000 }, { ...echo, limit: 2000 }],
    ["?limit=1000", { limit: 1000 }, { ...echo, limit: "40" }],
    [
      "?include_bots=true&include_duplicates=true",
      { filters: { include_bots: true, include_duplicates: true } },
      echo,
    ],
    ["?include_bots=false", { filters: { include_bots: false, include_duplicates: true } }, {}],
    [
      "?include_duplicates=false",
      { filters: { include_bots: true, include_duplicates: false } },
      { ...echo, include_duplicates: true },
    ],
    // Whether digits are read is assumed.
    ["?include_bots=1", { filters: { include_bots: false } }, echo],
    ["?include_bots=0", { filters: { include_bots: true } }, { ...echo, include_bots: true }],
    ["?include_bots=0", { filters: { include_bots: false } }, {}],
    ["?include_bots=1", { filters: { include_bots: true } }, { include_bots: "false" }],
  ])("%s: %o", (query, expected, filters) => {
    expect(effective(query, filters)).toMatchObject(expected);
  });

  test("of a request alone nothing comes from an echo", () => {
    expect(effectiveParametersOf(read("?limit=500&date_end=2026-01-06") as ListExchange)).toEqual({
      start: undefined,
      end: at("2026-01-06T23:59:59Z"),
      limit: 500,
      offset: 0,
      filters: { include_bots: true, include_duplicates: true },
      others: "",
    });
  });

  test("of a request that means nothing the defaults are", () => {
    const parsed = read("?include_bots=maybe&include_duplicates=2&limit=-1&offset=x");
    expect(effectiveParametersOf(parsed as ListExchange)).toMatchObject({
      limit: 100,
      offset: 0,
      filters: { include_bots: true, include_duplicates: true },
      others: "",
    });
  });
});
