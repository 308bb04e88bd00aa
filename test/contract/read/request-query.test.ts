import { describe, expect, test } from "vitest";
import { parseCount, parseFlag } from "../../../src/contract/read/request/parse-parameter.ts";
import { parseRequest } from "../../../src/contract/read/request/request-query.ts";
import type { Request } from "../../../src/exchange/exchange.ts";

const place = "/api/smart-links/eveniet/clicks";
const read = (path: string, changes: Partial<Request> = {}) =>
  parseRequest({ method: "GET", path, headers: {}, ...changes });

describe("A request asks about clicks", () => {
  test.each([
    [place, { link: "eveniet" }],
    ["/api/acct_1/smart-links/eveniet/clicks", { account: "acct_1", link: "eveniet" }],
    ["/api/smart-links/a%2Fb/clicks?limit=2", { link: "a/b" }],
    ["/api/a%20b/smart-links/%zz/clicks", { account: "a b", link: "%zz" }],
  ])("%s", (path, told) => {
    expect(read(path)).toMatchObject({ kind: "valid", auth: "key", ...told });
    expect("account" in read(path)!).toBe("account" in told);
  });

  test.each([
    ...["/", "", "/api/smart-links/", "/api/smart-links//clicks", `${place}/`, `/x${place}`],
    ...["/api/smart-links/a/b/clicks", "/api/a/b/smart-links/c/clicks", "/api/smart-links/eveniet/clicksx"],
  ])("%j asks for something else", (path) => {
    expect(read(path)).toBeUndefined();
  });

  test("by GET alone", () => {
    expect(read(place, { method: "POST" })).toBeUndefined();
    expect(read(place, { method: "HEAD" })).toBeUndefined();
  });
});

describe("What is sent is read", () => {
  test.each<[string, object]>([
    ["", {}],
    ["?", {}],
    ["?limit=&offset=0", { offset: "0" }],
    ["?limit=1&limit=2", { limit: "2" }],
    ["?note=what?&limit=2", { note: "what?", limit: "2" }],
    ["??limit=1&offset=2", { "?limit": "1", offset: "2" }],
    ["?date_start=2026-01-01T00%3A00%3A00Z", { date_start: "2026-01-01T00:00:00Z" }],
    ["?kit_probe=a+b", { kit_probe: "a b" }],
  ])("%j", (query, sent) => {
    expect(read(place + query)).toMatchObject({ kind: "valid", sent, invalid: [] });
    expect(read(place + query)!.sent).toEqual(sent);
  });

  test.each([
    [
      "limit",
      ["1", "1000", "007", "9007199254740991"],
      ["0", "-1", "1.5", "1e2", "x", "x1", "1x", "9".repeat(17)],
    ],
    ["offset", ["0", "1000"], ["-1", "1.5", "ten", "9007199254740992"]],
    ["date_start", ["2026-01-01", "2026-01-01T10:00:00+02:00"], ["not-a-date", "2026-02-30", "0"]],
    ["date_end", ["2026-01-01"], ["tomorrow"]],
    ["include_bots", ["true", "false", "1", "0"], ["maybe", "TRUE", "2", "yes"]],
    ["include_duplicates", ["true", "false", "1", "0"], ["maybe", "no"]],
    ["kit_probe", ["", "anything", "-1"], []],
    // Names that every object of JavaScript has.
    ["toString", ["x"], []],
    ["__defineGetter__", ["x"], []],
    ["__proto__", ["x"], []],
  ])("%s may be one of %j and not one of %j", (name, good, bad) => {
    const ask = (value: string) => read(`${place}?${name}=${encodeURIComponent(value)}`);
    for (const value of good) expect(ask(value)).toMatchObject({ kind: "valid", invalid: [] });
    for (const value of bad) expect(ask(value)).toMatchObject({ kind: "invalid", invalid: [name] });
  });

  test.each([
    ["true", true],
    ["1", true],
    ["false", false],
    ["0", false],
    ["", undefined],
    ["True", undefined],
    ["10", undefined],
  ])("%j as a flag is %s", (text, flag) => expect(parseFlag(text)).toBe(flag));

  test.each([
    ["0", 0],
    ["0012", 12],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
    ["9007199254740993", undefined],
    ["", undefined],
    [" 1", undefined],
    ["+1", undefined],
    ["1.0", undefined],
  ])("%j as a count is %s", (text, count) => expect(parseCount(text)).toBe(count));

  test("the parameters of the document are known", () => {
    const names = ["date_start", "date_end", "limit", "offset", "include_bots", "include_duplicates"];
    expect([...read(place)!.operation.parameters.keys()]).toEqual(names);
  });
});

describe("What the target owes", () => {
  test.each<[string, Partial<Request>, string]>([
    [place, {}, "valid"],
    [place, { auth: "none" }, "unauthorized"],
    [`${place}?limit=-1`, { auth: "wrong" }, "unauthorized"],
    [`${place}?limit=-1`, {}, "invalid"],
    ["/api/smart-links/test_404/clicks?limit=-1", {}, "invalid"],
    ["/api/smart-links/test_404/clicks", {}, "unknown-link"],
    ["/api/acct_1/smart-links/test_404/clicks", { auth: "key" }, "unknown-link"],
  ])("%s %o: %s", (path, changes, kind) => {
    expect(read(path, changes)!.kind).toBe(kind);
  });

  test.each<[string, readonly string[]]>([
    ["", []],
    ["?limit=100", []],
    ["?limit=101", ["largest_limit"]],
    ["?date_start=2026-01-02&date_end=2026-01-01T00:00:00Z", ["inverted_window"]],
    ["?date_start=2026-01-02T00:00:00Z&date_end=2026-01-02T00:00:00Z", []],
    ["?date_start=2026-01-02", []],
    ["?date_end=2026-01-02", ["bare_date_end"]],
    ["?date_end=2026-01-02T00:00:00Z", []],
    ["?include_bots=1", ["digit_booleans"]],
    ["?include_duplicates=0", ["digit_booleans"]],
    ["?include_bots=true&include_duplicates=false", []],
    ["?kit_probe=1", ["unknown_parameters"]],
    ["?limit=500&kit_probe=1&include_bots=0", ["largest_limit", "digit_booleans", "unknown_parameters"]],
  ])("%j rests on %j", (query, assumptions) => {
    expect(read(place + query)!.requires).toEqual(assumptions);
  });

  test("a link that nobody has rests on what is said of such links", () => {
    expect(read("/api/smart-links/test_404/clicks")!.requires).toEqual(["unknown_link"]);
  });
});
