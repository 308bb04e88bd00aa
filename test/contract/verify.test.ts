import { describe, expect, test } from "vitest";
import { planNames, plans } from "../../src/contract/plan.ts";
import { verify } from "../../src/contract/verify.ts";
import { referenceNow, referenceRows, referenceTarget } from "./reference-target.ts";

describe.each(["2026-01", "2026-09"] as const)("edition %s", (edition) => {
  describe.each(planNames)("plan %s", (plan) => {
    test.each([0, 1, 3, 150, 2500, 7000])(
      "a sound target with %i clicks keeps the contract",
      async (count) => {
        const rows = referenceRows(count, { edition, days: count > 5000 ? 4 : 12 });
        const report = await verify(
          referenceTarget({ rows }),
          { link: "eveniet" },
          { edition, plan, now: referenceNow, assumed: "require" },
        );
        expect(report.violations).toEqual([]);
        expect(report.warnings).toEqual([]);
        expect(report.unanswered).toEqual([]);
        expect(report.requests).toBeLessThanOrEqual(plans[plan].size);
      },
    );
  });
});
