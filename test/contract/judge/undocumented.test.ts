/** What is said of claims and behaviour that nobody documents. */
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import {
  days,
  endOf,
  noKey,
  now,
  oldId,
  rows,
  saying,
  sound,
  verdictOf,
  wrongKey,
} from "../support/judge-texts.ts";
import { clicks, exchange, pageOf } from "../support/written-responses.ts";

describe("A claim that nobody documents", () => {
  const late = exchange(days, pageOf(clicks("2026-02-01T13:00:00")));
  const told = [
    ["id-matches-row-time", [oldId], "a ULID of 2026-01-29T12:00:00Z", '"0000000000ZZZZZZZZZZZZZZZZ"'],
    ["rows-are-not-in-the-future", [late], "2026-02-01T12:00:00Z or earlier", '"2026-02-01T13:00:00+00:00"'],
    ["auth-errors-are-identical", [noKey, wrongKey], '{"error":"No."}', '{"error":"Wrong."}'],
  ] as const;

  test.each(told)(
    "such as %s differs when it is broken, and violates nothing",
    (id, replies, expected, received) => {
      const said = saying(replies, id);
      expect(said).toMatchObject({ violations: [], warnings: [] });
      expect(said.verdicts).toMatchObject([
        { check: id, outcome: "differs", violations: [{ expected, received }] },
      ]);
      expect(said.operations).toMatchObject([{ held: 0, violated: 0 }]);
      expect(said.likelyCause).toBeUndefined();
    },
  );

  test.each(told)("such as %s is violated when it is required", (id, replies) => {
    const said = saying(replies, id, { assumed: "require" });
    expect(said.verdicts).toMatchObject([{ check: id, evidence: "assumed", outcome: "violated" }]);
    expect([said.violations, said.warnings.map(({ check }) => check)]).toEqual([[], [id]]);
  });

  test("holds like any other", () => {
    expect(verdictOf([sound], "rows-are-not-in-the-future")).toMatchObject({ outcome: "held" });
  });
});

describe("What a target does where nothing is documented", () => {
  const behaviours = (exchanges: readonly Exchange[]) => {
    const { observations } = judge(exchanges, { now, only: [] });
    const seen = observations.flatMap((one) =>
      one.kind === "behaviour" ? [[one.assumption, one] as const] : [],
    );
    return Object.fromEntries(seen);
  };
  const oldestFirst = exchange(days, pageOf([...rows].reverse()));
  const mixed = exchange(days, pageOf([rows[1]!, rows[0]!, rows[2]!]));

  const claim = "Rows come newest first; rows of the same second are in descending order of id.";

  test("is told of all fourteen, whatever is asked for", () => {
    expect(Object.keys(behaviours([]))).toHaveLength(14);
  });

  test("is what we assume, another thing that we know, something else, or unknown", () => {
    const base = { kind: "behaviour", assumption: "row_order", claim };
    const seen = { ...base, operation: "listSmartLinkClicks" };
    const detail = "1 pages have this order";
    const orders = [[sound], [oldestFirst], [mixed], []].map((some) => behaviours(some).row_order);
    expect(orders).toStrictEqual([
      { ...seen, seen: "holds", value: "newest_first", detail },
      { ...seen, seen: "does not hold", value: "oldest_first", detail },
      { ...seen, seen: "does not hold", detail: "rows are not sorted by time" },
      { ...base, seen: "unknown", detail: "no page has two rows" },
    ]);
  });

  test("is told of once", () => {
    const { observations } = saying([oldestFirst], "row-order");
    expect(observations.map(({ kind }) => kind)).toEqual(Array(14).fill("behaviour"));
  });

  test("is held to what we assume when that is required", () => {
    const order = (some: readonly Exchange[]) => verdictOf(some, "row-order", { assumed: "require" });
    expect(verdictOf([oldestFirst], "row-order")).toBeUndefined();
    expect(order([sound])).toMatchObject({
      claim,
      evidence: "assumed",
      outcome: "held",
    });
    expect(order([])).toMatchObject({ outcome: "skipped", reason: "no page has two rows" });
    const broken = (received: string) => ({
      severity: "error",
      outcome: "violated",
      exercised: 1,
      violations: [{ exchange: 0, at: "/response/body/data/rows", expected: "newest_first", received }],
    });
    expect(order([oldestFirst])).toMatchObject(broken("oldest_first: 1 pages have this order"));
    expect(order([mixed])).toMatchObject(broken("rows are not sorted by time"));
  });

  test("is held though the data moved between the responses", () => {
    const moved = exchange(days, pageOf([...rows, ...rows.slice(2)]));
    expect(endOf([sound, moved], "row-order", { assumed: "require" })).toBe("held 1");
  });
});
