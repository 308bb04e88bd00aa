import { describe, expect, test } from "vitest";
import { listPlan } from "../../src/contract/plan/plan.ts";
import { planNames, plans } from "../../src/contract/plan/plans.ts";
import type { ProbeId } from "../../src/contract/plan/probe.ts";
import { verify } from "../../src/contract/verify.ts";
import type { RunOptions } from "../../src/contract/verify-options.ts";
import type { Target, TargetResult } from "../../src/exchange/target.ts";
import { clicksNow, referenceRows } from "./support/reference-rows.ts";
import { referenceTarget } from "./support/reference-target.ts";

/** A target that does not answer some questions. */
function silentAt(isSilent: (turn: number) => boolean): Target & { asked: number } {
  const target = referenceTarget({ rows: referenceRows(200, { edition: "2026-09" }) });
  const silent: TargetResult = {
    kind: "failure",
    reason: "timeout",
    detail: "No answer in 60 s.",
    attempts: 3,
  };
  return {
    name: "failure",
    asked: 0,
    async send(request) {
      this.asked += 1;
      return isSilent(this.asked - 1) ? silent : target.send(request);
    },
  };
}

/** A target that answers every question with the same refusal. */
function refusing(status: number, type = "application/json"): Target {
  return {
    name: "refusing",
    send: async (request) => {
      const response = {
        status,
        headers: { "content-type": type },
        body: '{"error":"X","message":"No.","description":"."}',
      };
      return { kind: "response", attempts: 1, exchange: { request, response, latencyMs: 1 } };
    },
  };
}

describe("Where there is no response, nothing is violated and nothing held", () => {
  test("a target that is gone is asked once", async () => {
    const target = silentAt(() => true);
    const report = await verify(target, {}, { plan: "deep", ...clicksNow });
    expect(target.asked).toBe(1);
    expect(report.requests).toBe(3);
    expect(report.unanswered).toEqual([
      { operation: "listSmartLinkClicks", probe: "default", detail: "timeout: No answer in 60 s." },
    ]);
    expect(report.verdicts.filter(({ outcome }) => outcome === "held" || outcome === "violated")).toEqual([]);
    expect(report.verdicts.find(({ check }) => check === "page-is-full")).toMatchObject({
      outcome: "errored",
      reason: expect.stringContaining("timeout"),
    });
  });

  test("a target that goes away is asked twice more", async () => {
    const target = silentAt((turn) => turn >= 4);
    const report = await verify(target, {}, { plan: "full", ...clicksNow });
    expect(target.asked).toBe(6);
    expect(report.violations).toEqual([]);
    expect(report.unanswered).toHaveLength(2);
  });

  test.each([401, 402, 403, 404, 429, 502, 524])("a target that turns all away with %i", async (status) => {
    const report = await verify(refusing(status), {}, { ...clicksNow });
    expect(report.requests).toBe(1);
    expect(report.unanswered).toEqual([
      { operation: "listSmartLinkClicks", probe: "default", detail: expect.stringContaining(String(status)) },
    ]);
    expect(report.edition).toMatchObject({ detected: "unknown" });
    const claims = report.verdicts.filter(({ check }) => check === "page-is-full" || check === "pages-join");
    expect(claims.map(({ outcome }) => outcome)).toEqual(["errored", "errored"]);
  });

  test("a target that only fails violates the contract", async () => {
    const report = await verify(refusing(500), {}, { ...clicksNow });
    expect(report.violations.map(({ check }) => check)).toContain("server-does-not-fail");
    expect(report.requests).toBe(2);
  });
});

describe("Options", () => {
  const rows = referenceRows(200, { edition: "2026-09" });
  const steps = async (options: Partial<RunOptions>) => {
    const asked: ProbeId[] = [];
    await verify(
      referenceTarget({ rows }),
      {},
      {
        ...clicksNow,
        ...options,
        onProbe: ({ probe: step, result: done }) => done && asked.push(step.id),
      },
    );
    return asked;
  };

  test.each(planNames)("plan %s asks what its listing says", async (plan) => {
    const listed: readonly ProbeId[] = listPlan(plan).map(({ id }) => id);
    const asked = await steps({ plan });
    expect(listed).toHaveLength(plans[plan].size);
    expect(asked.filter((id) => !listed.includes(id))).toEqual(plan === "deep" ? ["gap"] : []);
  });

  test("a budget is kept, and the last request about clicks repeats one", async () => {
    expect(await steps({ budget: 3 })).toEqual(["default", "listing", "again"]);
    expect(await steps({ budget: 5 })).toEqual(["default", "listing", "page", "again", "no-key"]);
    expect(await steps({ budget: 0 })).toEqual([]);
  });

  test("a given window is asked for", async () => {
    const report = await verify(
      referenceTarget({ rows }),
      {},
      { ...clicksNow, from: "2026-01-27", to: "2026-01-28" },
    );
    expect(report.exchanges[1]!.request.path).toContain(
      "date_start=2026-01-27T00%3A00%3A00Z&date_end=2026-01-28T23%3A59%3A59Z",
    );
    expect(report.violations).toEqual([]);
  });

  test("only some claims are judged", async () => {
    const report = await verify(
      referenceTarget({ rows }),
      {},
      { ...clicksNow, only: ["pages-join", "row-order"], assumed: "require" },
    );
    expect(report.verdicts.map(({ check }) => check)).toEqual(["pages-join", "row-order"]);
  });

  test.each([
    [{ from: "yesterday" }, "from"],
    [{ to: "2026-02-30" }, "to"],
    [{ now: "now" }, "now"],
    [{ from: "2026-01-02", to: "2026-01-01" }, "to"],
    [{ only: ["no-such-claim"] }, "only"],
    [{ budget: -1 }, "budget"],
    [{ settleHours: Number.NaN }, "settleHours"],
  ])("%o is refused", async (options, option) => {
    await expect(verify(referenceTarget({ rows }), {}, { ...clicksNow, ...options })).rejects.toMatchObject({
      code: "invalid_option",
      facts: { option },
    });
  });

  test("credits and requests are counted", async () => {
    const report = await verify(
      referenceTarget({ rows: referenceRows(200) }),
      { account: "acct_1" },
      { ...clicksNow },
    );
    expect(report).toMatchObject({
      requests: 7,
      credits: 5,
      subject: { account: "acct_1", link: "eveniet" },
    });
  });
});

test("The same fault in many rows is one violation with a count", async () => {
  const rows = referenceRows(150, { edition: "2026-09" }).map((row) => ({ ...row, gross_clicks: 0 }));
  const report = await verify(
    referenceTarget({ rows }),
    {},
    { plan: "standard", ...clicksNow, assumed: "require" },
  );
  expect(report.violations).toHaveLength(1);
  expect(report.violations[0]).toMatchObject({
    check: "values-are-within-bounds",
    exchange: 0,
    at: "/response/body/data/rows/0/gross_clicks",
    expected: "must be >= 1",
    received: "0",
  });
  const shown = report.exchanges.reduce(
    (sum, { response }) => sum + (JSON.parse(response.body).data?.rows.length ?? 0),
    0,
  );
  expect(report.violations[0]!.count).toBe(shown);
});
