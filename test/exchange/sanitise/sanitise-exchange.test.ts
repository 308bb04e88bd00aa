import { describe, expect, test } from "vitest";
import { sanitise } from "../../../src/exchange/sanitise/sanitise.ts";
import { click, clicks, exchange, recording, sanitiseExchanges } from "../samples.ts";

const key = "a key";
const treated = (changes: Parameters<typeof exchange>[0]) =>
  sanitiseExchanges([exchange(changes)], { key })[0]!;
const bodyOf = (body: string) => treated({ response: { body } }).response.body;
const pathOf = (path: string) => treated({ request: { path } }).request.path;

describe("A number in an odd spelling keeps it", () => {
  test.each([
    ["[4929.0]", /^\[831\d{12}\.0\]$/],
    ["[4929.00]", /^\[831\d{12}\.00\]$/],
    ["[-4929.000]", /^\[-831\d{12}\.000\]$/],
    ["[4929.05]", /^\[831\d{12}\.5\]$/],
    ["[5.0]", /^\[5\.0\]$/],
    ["[-5]", /^\[-5\]$/],
  ])("%s", (body, form) => {
    expect(bodyOf(body)).toMatch(form);
  });
});

test("the words of documented paths stay, and ids between them do not", () => {
  expect(pathOf("/api/smart-link-postbacks")).toBe("/api/smart-link-postbacks");
  const form = /^\/api\/smart-links\/(?!my-link)[^/]+\/pixels\/[^/]+\/test-event$/;
  expect(pathOf("/api/smart-links/my-link/pixels/7/test-event")).toMatch(form);
});

describe("A query keeps how it is written", () => {
  test.each([
    "/?date_start=2026-01-01+00:00:00&limit=7",
    "/?date_start=2026-01-01%2000%3A00%3A00",
    "/?limit=",
    "/?=",
    "/?limit",
    "/?",
    "/",
    "/?offset=5&offset=6",
  ])("%s", (path) => {
    expect(pathOf(path)).toBe(path);
  });

  test.each([
    ["/?limit=4=2", /^\/\?limit=(?!42$).+$/],
    ["/?limit=4?2", /^\/\?limit=(?!42$).+$/],
    ["/?WINTERLING", /^\/\?ANON_[A-Z]{14}$/],
    ["/?=winterling", /^\/\?=anon[a-z]{14}$/],
    ["/?limit=winterling&limit=5", /^\/\?limit=anon[a-z]{14}&limit=5$/],
    ["/winterling/clicks", /^\/anon[a-z]{14}\/clicks$/],
  ])("%s gets a stand-in in its place", (path, form) => {
    expect(pathOf(path)).toMatch(form);
  });
});

describe("A body keeps its blanks and its byte order mark", () => {
  test.each(["", " ", "\n\t ", "\ufeff", "\ufeff ", '\ufeff{"level":7}', '{"level":7}\ufeff', " [7] "])(
    "%j",
    (body) => {
      const [mark, text] = body.startsWith("\ufeff") ? ["\ufeff", body.slice(1)] : ["", body];
      // A mark at the end is no JSON, so that body is private as a whole.
      if (body.endsWith("\ufeff") && mark === "") expect(bodyOf(body)).not.toContain("level");
      else expect(bodyOf(body)).toBe(mark + text);
    },
  );
});

describe("What stands where it does not belong is private", () => {
  test.each([
    ["an object for a value", { data: { rows: [{ country_code: { a: "US" } }] } }, "US"],
    ["a list for a value", { data: { rows: [{ country_code: ["US"] }] } }, "US"],
    ["an object for a list", { data: { rows: { country_code: "US" } } }, "US"],
    ["a list for an object", { data: ["2026-01-05"] }, "2026-01-05"],
    ["a list within a list", { data: { rows: [[{ country_code: "US" }]] } }, '"US"'],
    ["a value for an object", { _meta: "Always" }, "Always"],
    ["a column that openapi.yaml does not know", { data: { rows: [{ land: "US" }] } }, '"US"'],
  ])("%s", (_name, body, value) => {
    expect(bodyOf(JSON.stringify(body))).not.toContain(value);
  });

  test("in its place it stays", () => {
    const body = JSON.stringify({
      data: { summary: { clicks_total: 4711 }, chart: [{ timestamp: "2026-01-05", clicks: 42 }] },
      errors: { limit: ["limit must be at least 1."] },
      _meta: { _credits: { used: 1, note: "Always" } },
    });
    expect(bodyOf(body)).toBe(body);
  });
});

describe("The names of columns", () => {
  const row = (fields: object) =>
    JSON.parse(sanitiseExchanges([clicks([{ ...click, ...fields }])], { key })[0]!.response.body).data
      .rows[0];

  test("stay where openapi.yaml has them, though somebody has such a value", () => {
    expect(Object.keys(row({ utm_term: "aff_s1" }))).toEqual(Object.keys(click));
  });

  test("do not stay elsewhere when they hold a value of four letters or more", () => {
    const names = Object.keys(row({ utm_term: "anna", aff_s1: "bob", by_anna: 1, by_bob: 2 }));
    expect(names).toContain("by_bob");
    expect(names).not.toContain("by_anna");
    expect(Object.keys(JSON.parse(bodyOf('{"aff_s1":"aff_s1"}')))).not.toEqual(["aff_s1"]);
  });

  test("a star is a name like any other", () => {
    const { errors } = JSON.parse(bodyOf('{"errors":{"*":["limit must be at least 1."]}}'));
    expect(Object.keys(errors)).toEqual([expect.stringMatching(/^anon/)]);
    expect(Object.values(errors)).toEqual([["limit must be at least 1."]]);
  });
});

test("how it was asked, and that bytes were not UTF-8, stays", () => {
  const it = treated({ request: { auth: "wrong" }, response: { invalidUtf8: true } });
  expect([it.request.auth, it.response.invalidUtf8, it.latencyMs]).toEqual(["wrong", true, 12]);
  const plain = treated({});
  expect("auth" in plain.request || "invalidUtf8" in plain.response).toBe(false);
});

test("a key in the name of a header shows as an echo", () => {
  const headers = { [`x-ofapi_${"k".repeat(48)}`]: "1", accept: "text/html" };
  expect(treated({ response: { headers } }).response.headers).toEqual({ "x-echo": "[api-key]" });
});

test("an account is the same in the subject and in a path", () => {
  const account = "acct_0123456789abcdef";
  const exchanges = [exchange({ request: { path: `/api/${account}/smart-links/eveniet/clicks` } })];
  const it = sanitise(recording({ subject: { account, link: "eveniet" }, exchanges }), { key });
  expect(it.subject.account).toMatch(/^acct_0{20}[0-9a-f]{12}$/);
  expect(it.exchanges[0]!.request.path.split("/")[2]).toBe(it.subject.account);
  expect("account" in sanitise(recording(), { key }).subject).toBe(false);
});

describe("Balances", () => {
  const balances = (...texts: readonly string[]) =>
    sanitiseExchanges(
      texts.map((text) => exchange({ response: { headers: { "x-ofapi-credits-balance": text } } })),
      { key },
    ).map(({ response }) => response.headers["x-ofapi-credits-balance"]);

  test("keep their differences, the largest a row of nines", () => {
    expect(balances("5", "0")).toEqual(["999999", "999994"]);
    expect(balances("12345678", "5")).toEqual(["99999999", "87654326"]);
    expect(balances("1000005", "1000000")).toEqual(["999999", "999994"]);
  });

  test("stay to the digit when there is a debt among them", () => {
    expect(balances("-3", "0042")).toEqual(["-3", "0042"]);
  });
});
