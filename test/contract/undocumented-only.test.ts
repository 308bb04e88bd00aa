/** A target that differs from us only where the vendor documents nothing of the operation violates nothing. */
import { describe, expect, test } from "vitest";
import { learnBehaviour } from "../../src/contract/behaviours/behaviour-file.ts";
import { planNames } from "../../src/contract/plan/plans.ts";
import { verify } from "../../src/contract/verify.ts";
import type { Exchange } from "../../src/exchange/exchange.ts";
import type { Target } from "../../src/exchange/target.ts";
import { edited, faultyTarget, type PlantedFault } from "./support/planted-fault.ts";
import { clicksNow, referenceRows } from "./support/reference-rows.ts";
import { referenceTarget } from "./support/reference-target.ts";

const rows = referenceRows(200, { edition: "2026-09" });

/** Changes the response to a request that is not valid. */
function refusal(
  change: (exchange: Exchange) => Partial<Exchange["response"]>,
  status?: number,
): PlantedFault {
  return {
    exchange: (exchange) => {
      const { response } = exchange;
      const isMeant = response.status >= 400 && (status === undefined || response.status === status);
      return isMeant ? { ...exchange, response: { ...response, ...change(exchange) } } : exchange;
    },
  };
}

/** Reads `02:00:00+02:00` as `02:00:00Z`, as a server does that cuts instants to a local time. */
const offsetsIgnored: PlantedFault = {
  body: (_, { other }) =>
    other((query) => {
      for (const name of ["date_start", "date_end"])
        if (query.has(name)) query.set(name, query.get(name)!.replace(/\+\d\d:\d\d$/, "Z"));
    }),
};
const datesRepeated = edited(({ data }, { query }) => {
  for (const name of ["date_start", "date_end"])
    if (query.get(name)?.endsWith("+02:00")) data.filters[name] = query.get(name);
});
const offsetsIgnoredAndRepeated: PlantedFault = {
  body: async (body, scene) => datesRepeated.body!(await offsetsIgnored.body!(body, scene), scene),
};
const offsetsRefused: PlantedFault = {
  exchange(exchange, { query }) {
    if (!/\+02:00$/.test(query.get("date_start") ?? "")) return exchange;
    const { _meta } = JSON.parse(exchange.response.body);
    const errors = { date_start: ["This is no date."] };
    const refused = { error: "VALIDATION_ERROR", message: "No date.", description: "No.", errors, _meta };
    return { ...exchange, response: { ...exchange.response, status: 422, body: JSON.stringify(refused) } };
  },
};
const html = { headers: { "content-type": "text/html" }, body: "<h1>No</h1>" };
const undocumented: Readonly<Record<string, PlantedFault>> = {
  "400 instead of 422": refusal(() => ({ status: 400 }), 422),
  "410 instead of 404": refusal(() => ({ status: 410 }), 404),
  "403 instead of 401": refusal(() => ({ status: 403 }), 401),
  "refusals are HTML": refusal(() => html),
  "refusals have another envelope": refusal(() => ({ body: '{"detail":"no"}' })),
  "refusals cost a credit": refusal(({ response }) => ({
    headers: { ...response.headers, "x-ofapi-credits-used": "1" },
    body: '{"error":"X","_meta":{"_credits":{"used":1}}}',
  })),
  "the chart is newest first": {
    body(body) {
      body.data.chart.reverse();
      return body;
    },
  },
  "offsets of dates are ignored": offsetsIgnored,
  "offsets of dates are ignored, and repeated in the echo": offsetsIgnoredAndRepeated,
  "offsets of dates are refused": offsetsRefused,
  "the echo repeats dates with offsets as they were sent": datesRepeated,
  "gross_clicks is 0": {
    body(body) {
      for (const row of body.data.rows) row.gross_clicks = 0;
      return body;
    },
  },
};

describe("A target that differs only in what is not documented of the operation violates nothing", () => {
  for (const plan of planNames)
    test.each(Object.entries(undocumented))(`%s, in plan ${plan}`, async (_, planted) => {
      const report = await verify(faultyTarget(planted, { rows }), {}, { plan, ...clicksNow });
      expect([report.violations, report.warnings, report.unanswered]).toEqual([[], [], []]);
      expect(report.verdicts.filter(({ outcome }) => outcome === "errored")).toEqual([]);
    });

  test.each([
    ["offsets of dates are ignored", "equivalent-dates-agree"],
    ["offsets of dates are ignored, and repeated in the echo", "equivalent-dates-agree"],
    ["offsets of dates are refused", "numeric-offset-is-read"],
  ] as const)("%s: %s differs, and is violated where what is assumed is required", async (name, claim) => {
    const planted = undocumented[name]!;
    const outcomes = (["observe", "require"] as const).map(async (assumed) => {
      const report = await verify(
        faultyTarget(planted, { rows }),
        {},
        { plan: "full", ...clicksNow, assumed },
      );
      expect(report.likelyCause).toBeUndefined();
      return report.verdicts
        .filter(({ outcome }) => outcome === "differs" || outcome === "violated")
        .map(({ check, outcome }) => `${check} ${outcome}`);
    });
    expect(await Promise.all(outcomes)).toEqual([[`${claim} differs`], [`${claim} violated`]]);
  });

  test.each(planNames)(
    "a target that ignores bad values is told with the evidence, in plan %s",
    async (plan) => {
      const report = await verify(ignoringBadValues(), {}, { plan, ...clicksNow });
      expect([report.violations, report.warnings]).toEqual([[], []]);
      const differing = report.verdicts.filter(({ outcome }) => outcome === "differs");
      expect(differing[0]).toMatchObject({
        check: "invalid-page-is-refused",
        evidence: "documented-on-siblings",
      });
      if (plan === "deep")
        expect(differing[1]).toMatchObject({ check: "invalid-filter-is-refused", evidence: "assumed" });
    },
  );
});

test("A claim that is not documented is violated when it held in the behaviour file and differs now", async () => {
  const options = { plan: "full", ...clicksNow } as const;
  const before = await verify(referenceTarget({ rows }), {}, options);
  const behaviour = learnBehaviour(before, { learntAt: "2026-02-01T12:00:00Z" });
  const planted = undocumented["400 instead of 422"]!;
  const changed = await verify(faultyTarget(planted, { rows }), {}, { ...options, behaviour });
  expect(changed.violations.map(({ check }) => check)).toContain("status-is-documented");
  const same = await verify(referenceTarget({ rows }), {}, { ...options, behaviour });
  expect(same.violations).toEqual([]);
  const without = { ...behaviour, held: [] };
  const tolerated = await verify(faultyTarget(planted, { rows }), {}, { ...options, behaviour: without });
  expect(tolerated.violations).toEqual([]);
});

/** Responds as if the values that it would refuse were absent, but refuses a window that ends before it starts. */
function ignoringBadValues(): Target {
  const target = referenceTarget({ rows });
  return {
    name: "lenient",
    async send(request) {
      const result = await target.send(request);
      if (result.kind === "failure" || result.exchange.response.status !== 422) return result;
      const [path, text] = request.path.split("?");
      const query = new URLSearchParams(text);
      if (Date.parse(query.get("date_start") ?? "") > Date.parse(query.get("date_end") ?? "")) return result;
      for (const name of Object.keys(JSON.parse(result.exchange.response.body).errors)) query.delete(name);
      const lenient = await target.send({ ...request, path: `${path}?${query}` });
      if (lenient.kind === "failure") return lenient;
      return { ...lenient, exchange: { ...lenient.exchange, request } };
    },
  };
}
