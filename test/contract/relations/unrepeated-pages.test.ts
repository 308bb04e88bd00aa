/** A client that requests nothing twice reads a list of the present: rows come and go between its pages. */
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { exchange } from "../../exchange/samples.ts";

/** The claims that are violated, without what these small bodies lack of the schema. */
function violated(exchanges: readonly Exchange[]): readonly string[] {
  const names = judge(exchanges).violations.map(({ check }) => check);
  return [...new Set(names)].filter((name) => !/schema|content-type|defaults-are|headers-are/.test(name));
}

interface List {
  readonly path: string;
  readonly body: (rows: readonly object[], ofAll: number, query: object) => object;
  readonly row: (name: string) => object;
}
const lists: Readonly<Record<string, List>> = {
  fans: {
    path: "/api/smart-links/eveniet/fans",
    row: (name) => ({ fan_id: name, revenue_net: 0, tips_net: 0, messages_sent_by_fan: 0 }),
    body: (rows, ofAll, query) => ({
      data: {
        rows,
        filters: { ...query, sort: "-revenue_net" },
        summary: {
          ...{ fans_total: ofAll, revenue_net_total: 0, tips_net_total: 0 },
          ...{ fans_with_1_plus_messages_total: 0, fans_with_3_plus_messages_total: 0 },
        },
      },
    }),
  },
  spenders: {
    path: "/api/smart-links/eveniet/spenders",
    row: (name) => ({ onlyfans_id: name, revenue: { total: 5 } }),
    body: (data) => ({ data }),
  },
  links: {
    path: "/api/smart-links",
    row: (name) => ({ id: name, created_at: "2026-01-12T12:00:00+00:00" }),
    body: (data) => ({ data }),
  },
};

const forty = Array.from({ length: 40 }, (_, place) => `row-${place}`);
const joined = (count: number) => [...Array.from({ length: count }, (_, place) => `new-${place}`), ...forty];

describe.each(Object.entries(lists))("Pages of %s", (_name, { path, row, body }) => {
  /** A page of a list; a faulty one skips another number of rows than it says. */
  const page = (names: readonly string[], offset: number, limit: number, { skipped = offset } = {}) => {
    const rows = names.slice(skipped, skipped + limit).map(row);
    return exchange({
      request: { path: `${path}?limit=${limit}&offset=${offset}` },
      response: { body: JSON.stringify(body(rows, names.length, { limit, offset })) },
    });
  };

  test.each<[string, readonly string[]]>([
    ["one row joins", joined(1)],
    ["several rows join", joined(12)],
    ["a row leaves", forty.slice(1)],
    ["a row moves up", ["row-15", ...forty.filter((name) => name !== "row-15")]],
  ])("need not join when %s in between", (_what, later) => {
    expect(violated([page(forty, 0, 10), page(later, 10, 10), page(later, 20, 10)])).toEqual([]);
    expect(violated([page(forty, 10, 10), page(later, 0, 10)])).toEqual([]);
    expect(violated([page(forty, 0, 1), page(later, 1, 1)])).toEqual([]);
    expect(violated([page(forty, 0, 1000), page(later, 10, 10)])).toEqual([]);
    expect(violated([page(forty, 10, 10), page(later, 0, 1000)])).toEqual([]);
  });

  test("are skipped then, and the reason is told", () => {
    const { verdicts } = judge([page(forty, 0, 10), page(joined(1), 10, 10)]);
    const verdict = verdicts.find(({ check }) => check === "pages-share-no-row");
    const reason = "the data may have moved between these requests";
    expect(verdict).toMatchObject({ outcome: "skipped", exercised: 0, reason });
    const still = judge([page(forty, 0, 10), page(forty, 10, 10)]).verdicts;
    expect(still.find(({ check }) => check === "pages-share-no-row")).toMatchObject({ outcome: "held" });
  });

  test("show that an offset is ignored, when ten or more rows would have had to come", () => {
    const claim = "pages-share-no-row";
    expect(violated([page(forty, 0, 10), page(forty, 10, 10, { skipped: 0 })])).toContain(claim);
    expect(violated([page(forty, 0, 20), page(forty, 20, 15, { skipped: 0 })])).toContain(claim);
    expect(violated([page(forty, 20, 15, { skipped: 0 }), page(forty, 0, 20)])).toContain(claim);
    expect(violated([page(forty, 0, 9), page(forty, 9, 9, { skipped: 0 })])).toEqual([]);
  });

  test("show a fault when the earlier page, or the listing, comes again after it", () => {
    const early = { skipped: 9 };
    const wrong = page(forty, 10, 10, early);
    expect(violated([page(forty, 0, 10), wrong, page(forty, 0, 10)])).toContain("pages-share-no-row");
    expect(violated([page(forty, 0, 10), wrong, page(forty, 0, 20)])).toContain("pages-share-no-row");
    expect(violated([page(forty, 0, 1000), wrong, page(forty, 0, 1000)])).toContain("pages-join");
    expect(violated([page(forty, 0, 1000), wrong, page(forty, 5, 5)])).toEqual([]);
    expect(violated([page(forty, 0, 1000), wrong, page(forty, 0, 39)])).toEqual([]);
    expect(violated([page(forty, 0, 10), wrong, page(["new", ...forty], 0, 20)])).toEqual([]);
  });

  test("show a row that is on one page twice", () => {
    const twice = [...forty.slice(0, 3), ...forty.slice(2)];
    expect(violated([page(forty, 20, 10), page(twice, 0, 10)])).toContain("ids-are-unique");
  });
});

test("A row whose name differs is a fault, whatever came in between", () => {
  const link = (name: string) =>
    exchange({
      request: { path: `/api/smart-links?limit=${name.length}` },
      response: { body: JSON.stringify({ data: [{ id: "one", name }] }) },
    });
  expect(violated([link("short"), link("longer")])).toContain("row-is-the-same-everywhere");
});
