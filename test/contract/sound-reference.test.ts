import { describe, expect, test } from "vitest";
import { planNames, plans } from "../../src/contract/plan/plans.ts";
import { verify } from "../../src/contract/verify.ts";
import { clicksNow, referenceRows } from "./support/reference-rows.ts";
import { referenceTarget } from "./support/reference-target.ts";

describe.each(["2026-01", "2026-09"] as const)("edition %s", (edition) => {
  describe.each(planNames)("plan %s", (plan) => {
    test.each([0, 1, 3, 150, 2500, 5000])(
      "a sound target with %i clicks keeps the contract",
      async (count) => {
        const rows = referenceRows(count, { edition, days: count > 2500 ? 4 : 12 });
        const options = { edition, plan, ...clicksNow, assumed: "require" } as const;
        const report = await verify(referenceTarget({ rows }), { link: "eveniet" }, options);
        expect(report).toMatchObject({ violations: [], warnings: [], unanswered: [] });
        expect(report.requests).toBe(plans[plan].size);
        expect(report.edition).toMatchObject({ requested: edition, detected: edition });
        expect(report.observations.filter(({ kind }) => kind === "drift")).toEqual([]);
      },
    );
  });
});
