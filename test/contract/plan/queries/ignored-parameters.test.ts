/** Targets that ignore a filter or a sort, and repeat it in their echo as if they did not. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { verify } from "../../../../src/contract/verify.ts";
import type { VerifyOptions } from "../../../../src/contract/verify-options.ts";
import type { Target } from "../../../../src/exchange/target.ts";
import { share } from "../../../support/effort.ts";
import { type Damage, mockTarget } from "../../support/mock-target.ts";
import { damaged } from "../../support/planted-fault.ts";

const now = "2026-02-01T12:00:00Z";
const known = { now, edition: "2026-09", assumed: "require" } as const;
const usual = { seed: "ignored", clicksPerDay: 20 };

/** The mock, which does not read a parameter. */
function ignoring(operation: string, name: string): Target {
  return damaged(mockTarget(usual), {
    async body(body, { query, request, other }) {
      if (!query.has(name) || !request.path.split("?")[0]!.endsWith(operation)) return body;
      const wrong = await other((changed) => changed.delete(name));
      return Array.isArray(wrong.data)
        ? wrong
        : { ...wrong, data: { ...wrong.data, filters: body.data.filters } };
    },
  });
}

const parameters: readonly (readonly [path: string, name: string, operation: string])[] = [
  ["/conversions", "conversion_type", "listSmartLinkConversions"],
  ["/conversions", "onlyfans_user_id", "listSmartLinkConversions"],
  ["/fans", "has_messages", "listSmartLinkFans"],
  ["/fans", "min_messages_sent_by_fan", "listSmartLinkFans"],
  ["/fans", "min_revenue_net", "listSmartLinkFans"],
  ["/fans", "min_tips_net", "listSmartLinkFans"],
  ["/fans", "previously_subscribed", "listSmartLinkFans"],
  ["/fans", "subscribed_using_promo", "listSmartLinkFans"],
  ["/fans", "sort", "listSmartLinkFans"],
  ["/smart-links", "account_ids", "listSmartLinks"],
  ["/spenders", "minSpend", "listSmartLinkSpenders"],
];

describe("The deep plan finds a target that ignores", () => {
  test.each(parameters)("in %s the parameter %s", async (path, name, operation) => {
    // The second list of a run gets a smaller plan than the first.
    for (const operations of [["listSmartLinkClicks", operation], [operation]]) {
      const target = ignoring(path, name);
      const report = await verify(target, {}, { ...known, plan: "deep", operations });
      const broken = report.violations.filter((one) => one.operation === operation);
      const claim = name === "sort" ? "rows-follow-the-sort" : "filter-removes-only-its-rows";
      expect(broken.map(({ check }) => check)).toContain(claim);
    }
  });

  test.each(["revenue_net", "tips_net", "messages_sent_by_fan", "converted_at"])(
    "the sort by %s alone",
    async (field) => {
      const target = damaged(mockTarget(usual), {
        async body(body, { query, other }) {
          if (!query.get("sort")?.endsWith(field)) return body;
          const wrong = await other((changed) => changed.delete("sort"));
          return { ...wrong, data: { ...wrong.data, filters: body.data.filters } };
        },
      });
      const operations = ["listSmartLinkFans"];
      const report = await verify(target, {}, { now, edition: "2026-09", plan: "deep", operations });
      expect(report.violations.map(({ check }) => check)).toEqual(["rows-follow-the-sort"]);
    },
  );
});

describe("The deep plan gives no false alarm", () => {
  const operations = [
    "listSmartLinkConversions",
    "listSmartLinks",
    "listSmartLinkFans",
    "listSmartLinkSpenders",
  ];
  const anyLink = {
    seed: fc.string({ minLength: 1, maxLength: 8 }),
    clicksPerDay: fc.constantFrom(0.5, 3, 20, 300),
  };
  const problemsOf = async (target: Target, changes: Pick<VerifyOptions, "operations" | "assumed"> = {}) => {
    const options = { ...known, plan: "deep", operations, ...changes } as const;
    const { violations, warnings, unanswered } = await verify(target, {}, options);
    return [...violations, ...warnings, ...unanswered];
  };
  const law = { numRuns: share(6) };

  test("whatever the rows", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.record(anyLink), async (options) => {
        expect(await problemsOf(mockTarget(options))).toEqual([]);
      }),
      law,
    );
  });

  test("when the pages of the target are too small to list the rows", { timeout: 60_000 }, async () => {
    const behaviour = { largest_limit: 100, limit_above_largest: "clamped" } as const;
    await fc.assert(
      fc.asyncProperty(fc.record(anyLink), async (options) => {
        // These say in their echo that the limit is smaller than requested.
        const changes = {
          operations: ["listSmartLinkConversions", "listSmartLinkFans"],
          assumed: "observe",
        } as const;
        expect(await problemsOf(mockTarget({ ...options, behaviour }), changes)).toEqual([]);
      }),
      law,
    );
  });

  test("when a flag that is not true may be unknown", { timeout: 60_000 }, async () => {
    const some = fc.integer({ min: 1, max: 4 });
    await fc.assert(
      fc.asyncProperty(fc.record(anyLink), some, async (options, step) => {
        const hide: Damage = (body, path) => {
          if (!path.endsWith("/fans")) return;
          for (const { fan_id: id, subscription_insights: insights } of body.data.rows)
            for (const name of ["previously_subscribed", "subscribed_using_promo"])
              if (insights?.[name] === false && Number(String(id).at(-1)) % step === 0) insights[name] = null;
        };
        expect(await problemsOf(mockTarget(options, hide))).toEqual([]);
      }),
      law,
    );
  });

  test("when fans come and pay more in between", { timeout: 60_000 }, async () => {
    const turn = fc.integer({ min: 1, max: 70 });
    await fc.assert(
      fc.asyncProperty(fc.record(anyLink), turn, async (options, last) => {
        const later = mockTarget({ ...options, now: "2026-02-02T12:00:00Z" });
        const earlier = mockTarget(options);
        let sent = 0;
        const target: Target = {
          name: "moving",
          send(request) {
            sent += 1;
            return (sent > last ? later : earlier).send(request);
          },
        };
        expect(await problemsOf(target)).toEqual([]);
      }),
      law,
    );
  });
});
