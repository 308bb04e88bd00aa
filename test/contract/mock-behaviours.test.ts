import { describe, expect, test } from "vitest";
import { plans } from "../../src/contract/plan/plans.ts";
import { verify } from "../../src/contract/verify.ts";
import { httpTarget } from "../../src/exchange/http/http-target.ts";
import { editionNames } from "../../src/openapi/editions.ts";
import { startMock } from "../../src/server/app/start-mock.ts";

const now = "2026-02-01T12:00:00Z";
const clicksAt = { now, operations: ["listSmartLinkClicks"] };
const links = [
  { seed: "one", clicksPerDay: 0 },
  { seed: "two", clicksPerDay: 0.5 },
  { seed: "three", clicksPerDay: 3 },
  { seed: "four", clicksPerDay: 100 },
  { seed: "five", clicksPerDay: 4_000 },
  { seed: "six", clicksPerDay: 1_000_000 },
  { seed: "seven", clicksPerDay: 100_000_000 },
];

describe.each(editionNames)("The mock keeps the contract of edition %s", (edition) => {
  test.each(links)("with $clicksPerDay clicks a day", async ({ seed, clicksPerDay }) => {
    await using mock = await startMock({ port: 0, seed, clicksPerDay, now });
    const target = httpTarget(mock.url, { token: mock.token });
    for (const plan of ["standard", "full", "deep"] as const) {
      const report = await verify(target, {}, { edition, plan, ...clicksAt, assumed: "require" });
      expect(report).toMatchObject({
        violations: [],
        warnings: [],
        unanswered: [],
        requests: plans[plan].size,
      });
      expect(report.edition.detected).toBe(edition);
      expect(report.observations.filter(({ kind }) => kind === "drift")).toEqual([]);
    }
  });
});

test("Every undocumented behaviour of the mock can be told in 21 requests", async () => {
  await using mock = await startMock({ port: 0, seed: "told", clicksPerDay: 300, now });
  const report = await verify(httpTarget(mock.url, { token: mock.token }), {}, { plan: "deep", ...clicksAt });
  const unknown = report.observations.filter((one) => one.kind === "behaviour" && one.seen !== "holds");
  expect(unknown).toEqual([]);
});
