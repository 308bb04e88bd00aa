import { describe, expect, test } from "vitest";
import { planNames } from "../../src/contract/plan/plans.ts";
import type { Report } from "../../src/contract/report/report.ts";
import { verify } from "../../src/contract/verify.ts";
import type { Target } from "../../src/exchange/target.ts";
import { type AssumptionId, assumptions } from "../../src/openapi/assumptions.ts";
import { editionNames } from "../../src/openapi/editions.ts";
import { document } from "../../src/openapi/generated/document.gen.ts";
import { mockTarget } from "./support/mock-target.ts";
import { operationFaults } from "./support/operation-faults.ts";

const now = "2026-02-01T12:00:00Z";
const known = { now, edition: "2026-09" } as const;
/** The reading operations of the edition but those that a run leaves out unless its user names them, in their order. */
const requested = Object.values(document.paths).flatMap((methods) => {
  if (!("get" in methods)) return [];
  const { operationId, ...rest } = methods.get;
  const isOther = "x-edition" in rest && rest["x-edition"] !== known.edition;
  return isOther || "x-only-if-named" in rest ? [] : [operationId as string];
});
const brokenOf = ({ violations, warnings }: Report) => [
  ...new Set([...violations, ...warnings].map(({ check }) => check)),
];

describe("The mock keeps the contract of every operation", () => {
  test.each([
    ["one", 0],
    ["two", 3],
    ["three", 100],
    ["four", 100_000_000],
  ])("with seed %s and %i clicks a day, in every plan", { timeout: 60_000 }, async (seed, clicksPerDay) => {
    for (const plan of planNames) {
      const target = mockTarget({ seed, clicksPerDay });
      const report = await verify(target, {}, { ...known, plan, assumed: "require" });
      expect(report).toMatchObject({ violations: [], warnings: [], unanswered: [] });
      expect(report.operations.map(({ name, outcome }) => [name, outcome])).toEqual(
        report.operations.map(({ name }) => [name, "checked"]),
      );
      expect(report.operations.map(({ name }) => name)).toEqual(requested);
      expect(report.operations.reduce((sum, { requests }) => sum + requests, 0)).toBe(report.requests);
      expect(report.observations.filter(({ kind }) => kind === "drift")).toEqual([]);
    }
  });

  const alternatives = Object.entries(assumptions).flatMap(([id, { value, alternatives: values }]) =>
    values.filter((other) => other !== value).map((other) => [id as AssumptionId, other] as const),
  );
  test.each(alternatives)("when %s is %s", async (id, other) => {
    const target = mockTarget({ seed: "other", clicksPerDay: 200, behaviour: { [id]: other } });
    const report = await verify(target, {}, { ...known, plan: "full" });
    expect(report).toMatchObject({ violations: [], warnings: [], unanswered: [] });
  });

  const plansOfEditions = editionNames.flatMap((edition) => planNames.map((plan) => ({ edition, plan })));
  test.each(plansOfEditions)(
    "when totals and charts describe the page alone, in plan $plan of edition $edition",
    async (options) => {
      for (const clicksPerDay of [0.5, 20, 1000]) {
        const target = mockTarget({ seed: "page", clicksPerDay, behaviour: { totals_scope: "page" } });
        const report = await verify(target, {}, { ...known, ...options });
        expect(report).toMatchObject({ violations: [], warnings: [], unanswered: [] });
      }
    },
  );
});

describe("A fault between operations is told", () => {
  test.each(operationFaults)("%s: %s", async (_name, claim, damage) => {
    const target = mockTarget({ seed: "broken", clicksPerDay: 200 }, damage);
    const report = await verify(target, {}, { ...known, assumed: "require" });
    expect(brokenOf(report)).toContain(claim);
    const about = [...report.violations, ...report.warnings].find(({ check }) => check === claim)!;
    const { request } = report.exchanges[about.exchange]!;
    expect(report.operations.find(({ name }) => name === about.operation)).toBeDefined();
    expect(request.path).toMatch(/^\/api\/smart-links/);
  });
});

test("Clicks that arrive between two requests are no violation", async () => {
  let sent = 0;
  const arrive = mockTarget({ seed: "live", clicksPerDay: 200 }, (body, path) => {
    sent += 1;
    const links = path === "/api/smart-links" ? body.data : path.endsWith("eveniet") ? [body.data] : [];
    for (const link of links) {
      link.clicks_count += sent;
      link.cost.clickSourceCount += sent;
    }
    if (path.endsWith("/stats")) body.data.summary.clicks_total += sent;
  });
  const report = await verify(arrive, {}, { ...known, plan: "deep", assumed: "require" });
  expect(report).toMatchObject({ violations: [], warnings: [] });
});

/** The mock, which responds to some paths with a status. */
function without(isAbsent: (path: string) => boolean, status: number): Target {
  const whole = mockTarget({ seed: "part" });
  return {
    name: "part",
    async send(request) {
      const result = await whole.send(request);
      if (result.kind === "failure" || !isAbsent(request.path.split("?")[0]!)) return result;
      const response = { ...result.exchange.response, status, body: '{"error":"X"}' };
      return { ...result, exchange: { ...result.exchange, response } };
    },
  };
}

describe("An operation that the target does not serve", () => {
  test.each([404, 405, 501])("with %i is skipped, and violates nothing", async (status) => {
    const target = without((path) => path.endsWith("/conversions") || path === "/api/whoami", status);
    const report = await verify(target, {}, known);
    expect(report).toMatchObject({ violations: [], warnings: [], unanswered: [] });
    const reason = `the target does not serve it: it responds with ${status}`;
    expect(report.operations.filter(({ outcome }) => outcome !== "checked")).toMatchObject([
      { name: "listSmartLinkConversions", outcome: "skipped", reason, requests: 1 },
      { name: "whoami", outcome: "skipped", reason, requests: 1 },
    ]);
  });

  test("for any link is unanswered: then it is the link that does not exist", async () => {
    const report = await verify(
      without((path) => path.startsWith("/api/smart-links/"), 404),
      {},
      known,
    );
    expect(report.unanswered.map(({ operation }) => operation)).toContain("listSmartLinkClicks");
  });
});

test("Only the operations that are named are requested", async () => {
  const operations = ["getSmartLink", "listSmartLinks"];
  const report = await verify(mockTarget(), {}, { ...known, operations });
  expect(report.operations.map(({ name }) => name).sort()).toEqual([...operations].sort());
  expect(report.exchanges.every(({ request }) => !/clicks|stats|whoami/.test(request.path))).toBe(true);
  await expect(verify(mockTarget(), {}, { ...known, operations: ["listSmartLink"] })).rejects.toThrow(
    'operation is "listSmartLink", but must be one of',
  );
});
