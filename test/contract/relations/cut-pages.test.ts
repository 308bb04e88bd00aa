/** A target may give fewer rows than the limit allows. A list without a total, a chart and an echo does not say so. */
import { describe, expect, test } from "vitest";
import { type JudgeResult, judge } from "../../../src/contract/judge/judge.ts";
import { planNames } from "../../../src/contract/plan/plans.ts";
import type { Report } from "../../../src/contract/report/report.ts";
import { verify } from "../../../src/contract/verify.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import type { Target } from "../../../src/exchange/target.ts";
import type { Behaviour } from "../../../src/openapi/assumptions.ts";
import { type AnyBody, type Damage, mockTarget } from "../support/mock-target.ts";

const now = "2026-02-01T12:00:00Z";
const lists = ["/api/smart-links", "/api/smart-links/eveniet/spenders"];
const brokenOf = ({ violations, warnings }: Report) => [
  ...new Set([...violations, ...warnings].map(({ check }) => check)),
];

/** Cuts every page of the lists without a total, then does something else to it. */
const cutTo =
  (most: number, damage: Damage = () => {}): Damage =>
  (body, path, query) => {
    if (!lists.includes(path)) return;
    damage(body, path, query);
    body.data.splice(most);
  };

function target(damage: Damage, behaviour: Partial<Behaviour> = {}): Target {
  return mockTarget({ seed: "cut", clicksPerDay: 500, behaviour }, damage);
}

describe("Pages that are cut short without a word are no violation", () => {
  const orders = (["highest_first", "lowest_first"] as const).flatMap((order) =>
    planNames.map((plan) => ({ order, plan })),
  );
  test.each(orders)("in plan $plan, $order", async ({ order, plan }) => {
    for (const most of [3, 50]) {
      const report = await verify(target(cutTo(most), { spender_order: order }), {}, { now, plan });
      expect([most, ...brokenOf(report)]).toEqual([most]);
    }
  });

  test("nor where the largest page of the mock has 100 rows", async () => {
    const small = {
      largest_limit: 100,
      limit_above_largest: "clamped",
      spender_order: "lowest_first",
    } as const;
    const report = await verify(
      target(() => {}, small),
      {},
      { now, plan: "deep" },
    );
    expect(brokenOf(report)).toEqual([]);
  });

  test.each(lists)("to a client that goes on where the last row of a page of %s was", async (path) => {
    expect(await found(path, ["limit=1000", "limit=1000&offset=2", "limit=2&offset=2"], cutTo(2))).toEqual(
      [],
    );
  });
});

describe("A client that does not know the end of a list", () => {
  const api = target(() => {}, { page_past_end: "not_found" });
  test.each(lists)("may ask %s for a page behind it, and be refused", async (path) => {
    for (const first of ["limit=1000", "limit=7"]) {
      const { violations, observations } = await judgedBy(api, path, [first, "limit=50&offset=5000"]);
      expect(violations).toEqual([]);
      expect(observations).toContainEqual(expect.objectContaining({ value: "not_found" }));
    }
  });

  test.each(lists)("may not be refused a page of %s with rows that others show", async (path) => {
    const late: Target = {
      name: "late",
      async send(request) {
        const path = request.path.replace("offset=3", "offset=5000");
        const result = await api.send({ ...request, path });
        return result.kind === "failure" ? result : { ...result, exchange: { ...result.exchange, request } };
      },
    };
    const { violations } = await judgedBy(late, path, ["limit=1000", "limit=2&offset=3", "limit=1"]);
    expect(violations.map(({ check }) => check)).toEqual(["valid-request-is-answered"]);
  });
});

describe("Though pages may be cut, a fault is found:", () => {
  const whole = ["limit=1000", "limit=2&offset=1", "limit=3&offset=3", "limit=1000"];
  const rowsOf = new Map<string, AnyBody[]>();
  /** Takes rows from another offset of the list. */
  const from =
    (offsetOf: (offset: number, limit: number) => number): Damage =>
    (body, path, query) => {
      const [offset, limit] = [Number(query.get("offset") ?? 0), Number(query.get("limit") ?? 50)];
      if (offset === 0) rowsOf.set(path, [...body.data]);
      else body.data = rowsOf.get(path)!.slice(offsetOf(offset, limit)).slice(0, limit);
    };
  test.each<[string, (offset: number, limit: number) => number]>([
    ["an offset is ignored", () => 0],
    ["an offset is the number of a page", (offset, limit) => offset * limit],
    ["a row is skipped", (offset) => offset + 1],
    ["a row comes twice", (offset) => offset - 1],
  ])("%s", async (_name, offsetOf) => {
    for (const path of lists)
      expect(await found(path, whole, cutTo(8, from(offsetOf)))).toContain("pages-join");
  });

  test("the page past the end shows rows that were listed before", async () => {
    const again: Damage = (body, path, query) => {
      if (query.get("offset") === null) rowsOf.set(path, [...body.data]);
      else body.data = rowsOf.get(path)!.slice(0, 2);
    };
    for (const path of lists)
      expect(await found(path, ["limit=1000", "limit=2&offset=8", "limit=1000"], cutTo(8, again))).toContain(
        "pages-join",
      );
  });
});

test("The report says that pages are cut short, where more rows follow", async () => {
  const notes = async (...queries: readonly string[]) => {
    const { observations } = await judged(lists[1]!, queries, cutTo(2));
    return observations.flatMap((one) =>
      one.kind === "advisory" && one.check === "pages-are-cut-short" ? [one.detail] : [],
    );
  };
  expect(await notes("limit=1000", "limit=9&offset=2")).toEqual([
    "a page of 1000 rows has 2, though more follow (listSmartLinkSpenders)",
  ]);
  expect(await notes("limit=1000", "limit=1000&offset=1")).toEqual([]);
  expect(await notes("limit=2", "limit=2&offset=2")).toEqual([]);
  expect(await notes("limit=1000", "limit=1000&offset=100000")).toEqual([]);
});

/** The claims that the requests of a client show to be broken. */
async function found(...client: Parameters<typeof judged>): Promise<readonly string[]> {
  const { violations } = await judged(...client);
  return [...new Set(violations.map(({ check }) => check))];
}

/** What is said of the requests of a client. */
function judged(path: string, queries: readonly string[], damage: Damage): Promise<JudgeResult> {
  return judgedBy(target(damage), path, queries);
}

async function judgedBy(api: Target, path: string, queries: readonly string[]): Promise<JudgeResult> {
  const exchanges: Exchange[] = [];
  for (const query of queries) {
    const result = await api.send({ method: "GET", path: `${path}?${query}`, headers: {} });
    if (result.kind === "response") exchanges.push(result.exchange);
  }
  return judge(exchanges, { now: Date.parse(now) });
}

test.each(["clicks", "conversions", "fans"])(
  "Cut pages of %s, which have a total, have this cause",
  async (list) => {
    const cut = target((body, path) => {
      if (path.endsWith(`/${list}`)) body.data?.rows?.splice(20);
    });
    const { likelyCause, violations } = await verify(cut, {}, { now, plan: "full" });
    expect(violations.map(({ check }) => check)).toContain("page-is-full");
    expect(likelyCause).toBe("no page has more than 20 rows");
  },
);
