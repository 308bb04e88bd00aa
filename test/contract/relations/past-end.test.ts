/** A target may refuse a page behind the last row with 404. Which pages those are, filters and totals decide. */
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import { type PlanName, planNames } from "../../../src/contract/plan/plans.ts";
import { verify } from "../../../src/contract/verify.ts";
import type { Target } from "../../../src/exchange/target.ts";
import { editionNames } from "../../../src/openapi/editions.ts";
import { mockTarget } from "../support/mock-target.ts";

const now = "2026-02-01T12:00:00Z";
const behaviour = { page_past_end: "not_found" } as const;

async function brokenBy(target: Target, plan: PlanName, edition: (typeof editionNames)[number] = "2026-09") {
  const { violations, warnings } = await verify(target, {}, { now, plan, edition });
  return [...new Set([...violations, ...warnings].map(({ check }) => check))];
}

describe("A 404 behind the rows that the filters leave is no violation", () => {
  const cases = editionNames.flatMap((edition) => planNames.map((plan) => ({ edition, plan })));
  test.each(cases)("in plan $plan of edition $edition", async ({ edition, plan }) => {
    for (const clicksPerDay of [0.3, 3]) {
      for (const seed of ["one", "two"]) {
        const target = mockTarget({ seed, clicksPerDay, behaviour });
        expect([seed, clicksPerDay, ...(await brokenBy(target, plan, edition))]).toEqual([
          seed,
          clicksPerDay,
        ]);
      }
    }
  });

  test.each(["unfiltered_window", "page"] as const)("whatever totals count: %s", async (totals_scope) => {
    for (const seed of ["one", "two"]) {
      const options = { seed, clicksPerDay: 0.3, behaviour: { ...behaviour, totals_scope } };
      expect(await brokenBy(mockTarget(options), "full")).toEqual([]);
    }
  });
});

describe("A 404 before the last row is one", () => {
  /** Refuses the later pages of what a parameter asks for. */
  function refusing(parameter: string, clicksPerDay: number): Target {
    const whole = mockTarget({ seed: "whole", clicksPerDay });
    return {
      name: "refusing",
      send(request) {
        const isLater = /[?&]offset=[1-9]/.test(request.path) && request.path.includes(parameter);
        return whole.send(isLater ? { ...request, path: `${request.path}&offset=99999999` } : request);
      },
    };
  }

  test.each([3, 200])("with %i clicks a day, whatever the filters", async (clicksPerDay) => {
    const target = notFoundPastEnd(refusing("limit", clicksPerDay));
    expect(await brokenBy(target, "standard")).toContain("valid-request-is-answered");
  });

  test.each([3, 200])("with %i clicks a day, of filtered rows alone", async (clicksPerDay) => {
    const target = notFoundPastEnd(refusing("include_bots=false", clicksPerDay));
    expect(await brokenBy(target, "full")).toContain("valid-request-is-answered");
  });
});

test("A 404 behind the last row of a window whose end may not belong to it is no violation", async () => {
  const options = { seed: "end", clicksPerDay: 20 };
  const api = mockTarget({ ...options, behaviour: { ...behaviour, window_end: "exclusive" } });
  const exchangeOf = async (query: string) => {
    const path = `/api/smart-links/eveniet/clicks?date_start=2026-01-26T00:00:00Z&${query}`;
    const result = await api.send({ method: "GET", path, headers: {}, auth: "key" });
    if (result.kind === "failure") throw new Error("no response");
    return result.exchange;
  };
  const listing = await exchangeOf("date_end=2026-01-27T23:59:59Z&limit=1000");
  const { rows } = JSON.parse(listing.response.body).data;
  const end = rows[4].created_at.replace("+00:00", "Z");
  const refused = await exchangeOf(`date_end=${end}&limit=5&offset=${rows.length - 5}`);
  expect(refused.response.status).toBe(404);
  expect(judge([listing, refused], { now: Date.parse(now) }).violations).toEqual([]);
  const early = { ...refused, request: (await exchangeOf(`date_end=${end}&limit=5&offset=2`)).request };
  expect(judge([listing, early, listing], { now: Date.parse(now) }).violations).toHaveLength(1);
});

describe("A client that sends no dates", () => {
  const api = mockTarget({ seed: "whole", clicksPerDay: 200 });
  const path = "/api/smart-links/eveniet/clicks?limit=100";
  async function judgedAt(offset: number) {
    const [first, later] = await Promise.all(
      [path, `${path}&offset=${offset}`].map(async (path) => {
        const result = await api.send({ method: "GET", path, headers: {}, auth: "key" });
        if (result.kind === "failure") throw new Error("no response");
        return result.exchange;
      }),
    );
    const refused = {
      status: 404,
      headers: later!.response.headers,
      body: '{"error":"NOT_FOUND","message":"x"}',
    };
    const { violations } = judge([first!, { ...later!, response: refused }, first!], {
      now: Date.parse(now),
    });
    return violations.map(({ check }) => check);
  }

  test("may be refused a page behind the last row, and no other", async () => {
    expect(await judgedAt(5000)).toEqual([]);
    expect(await judgedAt(100)).toEqual(["valid-request-is-answered"]);
  });
});

/** A response with 404 in the place of each with a repeated offset. */
function notFoundPastEnd(target: Target): Target {
  return {
    name: target.name,
    async send(request) {
      const result = await target.send(request);
      if (result.kind === "failure" || !result.exchange.request.path.includes("offset=99999999"))
        return result;
      const response = {
        ...result.exchange.response,
        status: 404,
        body: '{"error":"NOT_FOUND","message":"x"}',
      };
      return { ...result, exchange: { ...result.exchange, request, response } };
    },
  };
}
