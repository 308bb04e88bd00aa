/** What moves in a list without a window, between two of its pages: from fans written by hand. */
import { describe, expect, test } from "vitest";
import { findMove } from "../../../src/contract/read/moves/late-data.ts";
import { mayHaveMoved } from "../../../src/contract/read/moves/moved-pair.ts";
import { presentMove } from "../../../src/contract/read/moves/present-move.ts";
import { type PageExchange, parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { exchange } from "../../exchange/samples.ts";
import { parsed } from "../support/written-responses.ts";

interface Written {
  /** Their ids. An id followed by = and a number has so much revenue. */
  readonly fans: string;
  readonly limit?: number;
  readonly offset?: number;
  readonly total?: number;
  readonly query?: string;
  /** Its place among the responses. */
  readonly index?: number;
}

function page({ fans, limit = 100, offset = 0, total = 50, query = "", index = 0 }: Written): PageExchange {
  const rows = (fans === "" ? [] : fans.split(" ")).map((text) => {
    const [fan_id, revenue_net = "5"] = text.split("=");
    return { fan_id, username: text, revenue_net: Number(revenue_net), tips_net: 0, messages_sent_by_fan: 0 };
  });
  const summary = { fans_total: total, revenue_net_total: 0, tips_net_total: 0 };
  const filters = { limit, offset, sort: "-revenue_net" };
  const path = `/api/smart-links/eveniet/fans?limit=${limit}&offset=${offset}${query}`;
  const body = JSON.stringify({ data: { summary, rows, filters } });
  return parseExchange(exchange({ request: { path }, response: { body } }), index) as PageExchange;
}

describe("Two responses to a request move", () => {
  const moved = (first: Omit<Written, "limit">, later: Omit<Written, "limit">, limit = 4) =>
    presentMove([page({ ...first, limit }), page({ ...later, limit })]);

  test.each([
    ["a b c d", "x a b c", "the data moved: for the same request 1 rows came and 1 went"],
    ["a b c d", "a b c", "the data moved: for the same request 0 rows came and 1 went"],
    ["a b c", "a b c d", "the data moved: for the same request 1 rows came and 0 went"],
    ["a b c d", "x a b=1 c", "the data moved: for the same request 1 rows came and 1 went"],
    ["a b c d", "a b=6 c d", "the data moved: for the same request a row had another value"],
    ["a", "", undefined],
    ["a", "b", undefined],
    ["a b c d", "b a c d", undefined],
    ["a b c", "a b c", undefined],
  ])("%s, then %s: %s", (first, later, expected) => {
    expect(moved({ fans: first }, { fans: later })).toBe(expected);
  });

  test("unless more rows differ than stayed", () => {
    expect(moved({ fans: "a b c d" }, { fans: "x y a b" })).toBeUndefined();
    expect(moved({ fans: "a b c" }, { fans: "x b a" })).toMatch(/1 rows came and 1 went/);
    expect(moved({ fans: "a b c d" }, { fans: "w x y z" })).toBeUndefined();
  });

  test("where both are full, by another total", () => {
    const [before, after] = [
      { fans: "a b c d", total: 50 },
      { fans: "a b c d", total: 51 },
    ];
    expect(moved(before, after)).toBe("the data moved: the same request counted 50 rows, later 51");
    expect(moved(before, before)).toBeUndefined();
    expect(moved(before, after, 5)).toBeUndefined();
    const [few, many] = [page({ ...before, limit: 5 }), page({ ...after, limit: 4 })];
    expect([presentMove([few, many]), presentMove([many, few])]).toEqual([undefined, undefined]);
  });

  test("where both are past the last row, by another total", () => {
    const at = (total: number, offset = 60) => ({ fans: "", total, offset });
    expect(moved(at(50), at(51))).toBe("the data moved: the same request counted 50 rows, later 51");
    expect(moved(at(50), at(50))).toBeUndefined();
    expect(moved(at(50), at(61))).toBeUndefined();
    expect(moved(at(0, 0), at(1, 0))).toBeUndefined();
  });

  test("in lists of the present alone", () => {
    const days = "date_start=2026-01-10T00:00:00Z&date_end=2026-01-13T23:59:59Z";
    const [one, other] = [parsed(days, { total: 1 }), parsed(days, { total: 2 })];
    expect([presentMove([one, other]), findMove([one, other])]).toEqual([undefined, undefined]);
    const counted = parsed(days, { total: 2, chart: { "2026-01-11": 2 } });
    expect(findMove([parsed(days, { total: 0 }), counted])).toMatch(/counted 0 rows, later 2/);
  });
});

test("a value by which a list is sorted shows a move in responses to different requests, another value does not", () => {
  const first = page({ fans: "a b c d" });
  expect(findMove([first, page({ fans: "c=6 d", limit: 2 })])).toBe(
    "the data moved: a row had another value later",
  );
  expect(findMove([first, page({ fans: "c d", limit: 2 })])).toBeUndefined();
});

test("a name by which links are filtered, but which does not change by itself, shows no move", () => {
  const link = (name: string, revenue: string) => {
    const body = JSON.stringify({ data: [{ id: "one", name, revenue }] });
    const path = `/api/smart-links?limit=${name.length}`;
    return parseExchange(exchange({ request: { path }, response: { body } }), 0) as PageExchange;
  };
  expect(findMove([link("short", "1.00"), link("longer", "1.00")])).toBeUndefined();
});

describe("Rows may have moved between two pages", () => {
  const [before, after] = [
    page({ fans: "a b", limit: 2, index: 1 }),
    page({ fans: "b c", offset: 2, index: 2 }),
  ];
  const may = (pages: readonly PageExchange[], listing?: PageExchange, [one, other] = [before, after]) =>
    mayHaveMoved({ pages: [before, after, ...pages], listing, settledBefore: 0 }, [one, other]);

  test("in any order, but not between responses to one request", () => {
    expect([may([]), may([], undefined, [after, before])]).toEqual([true, true]);
    expect(may([], undefined, [before, page({ fans: "b a", limit: 2, index: 3 })])).toBe(false);
  });

  test.each<[string, Written, boolean]>([
    ["the earlier page came again", { fans: "a b", limit: 2 }, false],
    ["a longer page has its rows again", { fans: "a b c d" }, false],
    ["it came with another total", { fans: "a b", limit: 2, total: 51 }, true],
    ["it came with other rows", { fans: "x a", limit: 2 }, true],
    ["it came in another order of the list", { fans: "a b", limit: 2, query: "&sort=tips_net" }, true],
    ["rows behind its place came", { fans: "a b", limit: 2, offset: 1 }, true],
  ])("until %s", (_, later, expected) => {
    expect(may([page({ ...later, index: 3 })])).toBe(expected);
    expect(may([page({ ...later, index: 2 })])).toBe(true);
  });

  test("until the listing came again, if it came before both", () => {
    const listing = (index: number) => page({ fans: "a b c d", limit: 99, total: 4, index });
    expect(may([listing(3)])).toBe(true);
    expect(may([listing(3)], listing(0))).toBe(false);
    expect(may([listing(3)], listing(1))).toBe(true);
    const part = page({ fans: "c d", offset: 2, limit: 2, total: 4, index: 3 });
    expect(may([part], listing(0))).toBe(true);
  });

  test("also before a page that has its place further on", () => {
    const [later, again] = [
      page({ fans: "c d", offset: 2, limit: 2, index: 1 }),
      { fans: "a b c d", index: 3 },
    ];
    const pair: [PageExchange, PageExchange] = [later, page({ fans: "d e", offset: 4, limit: 2, index: 2 })];
    expect(may([page({ ...again })], undefined, pair)).toBe(false);
    expect(may([page({ ...again, offset: 1 })], undefined, pair)).toBe(true);
    expect(may([page({ fans: "b c d", offset: 1, index: 3 })], undefined, pair)).toBe(false);
  });

  test("unless one is the other, ten rows away or further", () => {
    const at = (offset: number, index: number, fans = "a b c", query = "") =>
      page({ fans, offset, limit: 3, index, query });
    const pair = (...each: readonly PageExchange[]) => may([], undefined, [each[0]!, each[1]!]);
    expect([pair(at(0, 1), at(10, 2)), pair(at(10, 1), at(0, 2)), pair(at(0, 1), at(9, 2))]).toEqual([
      false,
      false,
      true,
    ]);
    expect([pair(at(5, 1), at(6, 2)), pair(at(0, 1), at(10, 2, "a b x"))]).toEqual([true, true]);
    expect(pair(at(0, 1), at(10, 2, "a b"))).toBe(false);
    expect([pair(at(0, 1), at(10, 2, "")), pair(at(0, 1), at(10, 2, "a b c", "&has_messages=true"))]).toEqual(
      [true, true],
    );
  });
});
