/** Targets that do what no document forbids: nothing is violated, what they do is reported, and all else is judged. */
import { describe, expect, test } from "vitest";
import { learnBehaviour } from "../../src/contract/behaviours/behaviour-file.ts";
import { type PlanName, planNames } from "../../src/contract/plan/plans.ts";
import type { Report } from "../../src/contract/report/report.ts";
import { verify } from "../../src/contract/verify.ts";
import type { BehaviourFile } from "../../src/openapi/behaviour-file.ts";
import {
  day,
  eachRow,
  edited,
  faultyTarget,
  num,
  type PlantedFault,
  type Scene,
} from "./support/planted-fault.ts";
import { clicksNow, type ReferenceRow, referenceNow, referenceRows } from "./support/reference-rows.ts";

const rows = referenceRows(200, { edition: "2026-09" });
/** Of weeks ago: the window without dates has none. */
const oldRows = rows.map((row) => ({
  ...row,
  created_at: new Date(Date.parse(row.created_at) - 20 * day).toISOString().replace(".000Z", "+00:00"),
  id: `old-${row.id}`,
}));

function verified(
  planted: PlantedFault,
  {
    plan = "full",
    of = rows,
    behaviour,
  }: {
    readonly plan?: PlanName;
    readonly of?: readonly ReferenceRow[];
    readonly behaviour?: BehaviourFile;
  } = {},
): Promise<Report> {
  return verify(faultyTarget(planted, { rows: of }), {}, { plan, behaviour, ...clicksNow });
}

const violated = ({ violations }: Report) => violations.map(({ check }) => check);
const held = ({ verdicts }: Report) => verdicts.filter(({ outcome }) => outcome === "held").length;
const advised = ({ observations }: Report, check: string) =>
  observations.flatMap((one) => (one.kind === "advisory" && one.check === check ? [one.detail] : []));

/** Refuses with 422, naming a parameter. */
const refusing = (name: string, message: string, when: (scene: Scene) => boolean): PlantedFault => ({
  exchange: (exchange, scene) => {
    if (!scene.isValid || !when(scene)) return exchange;
    const _meta = { _credits: { used: 0, balance: 1, note: "" }, _cache: { is_cached: false, note: "" } };
    const errors = { [name]: [message] };
    const body = JSON.stringify({ error: "VALIDATION_ERROR", message, description: "No.", errors, _meta });
    const headers = { ...exchange.response.headers, "x-ofapi-credits-balance": "1" };
    return { ...exchange, response: { ...exchange.response, status: 422, headers, body } };
  },
});
const instants = ({ query }: Scene) =>
  ["date_start", "date_end"].map((name) => Date.parse(query.get(name) ?? referenceNow));
const isLong = (days: number) => (scene: Scene) => {
  const [start = 0, end = 0] = instants(scene);
  return end - start > days * day;
};
const isOlder = (days: number) => (scene: Scene) =>
  instants(scene)[0]! < Date.parse(referenceNow) - days * day;

describe("A new field violates nothing and is drift", () => {
  const asText = (change: (body: string) => string): PlantedFault => ({
    exchange: (exchange) => ({
      ...exchange,
      response: { ...exchange.response, body: change(exchange.response.body) },
    }),
  });
  test.each<[string, PlantedFault]>([
    ["that is whole in some rows", eachRow((row) => ({ ...row, revenue: row.is_bot ? 12.5 : 12 }))],
    ["that differs from response to response", eachRow((row, _, { turn }) => ({ ...row, seen_at: turn }))],
    [
      "in the echo and the chart, that differs too",
      edited(({ data }, { turn }) => {
        data.filters.request = turn;
        for (const point of data.chart) point.age = turn;
      }),
    ],
    ["written as 12.0", asText((body) => body.replaceAll('"id":', '"revenue":12.0,"id":'))],
    ["beyond 2^53", asText((body) => body.replaceAll('"id":', '"hash":18446744073709551615,"id":'))],
    ["written as 1E+2", asText((body) => body.replace('"_meta":{', '"_meta":{"max":1E+2,'))],
  ])("%s", async (_name, planted) => {
    const report = await verified(planted, { plan: "deep" });
    expect(violated(report)).toEqual([]);
    const added = report.observations.filter((one) => one.kind === "drift" && one.change === "added");
    expect(added.length).toBeGreaterThan(0);
  });
});

describe("A window is refused, a narrower one is judged", () => {
  const usual = verified({}, { of: oldRows });
  test.each<[string, PlantedFault, string]>([
    [
      "for its length, with the number of days",
      refusing("date_start", "The date range may not exceed 31 days.", isLong(31)),
      "a window of 90 days is refused with 422",
    ],
    [
      "for its age",
      refusing("date_start", "Clicks older than 30 days are not kept.", isOlder(30)),
      "a window of 90 days is refused with 422",
    ],
    [
      "for its length, without a number",
      refusing("date_end", "The range is too long.", isLong(31)),
      "a window of 90 days is refused with 422",
    ],
  ])("%s", async (_name, planted, expected) => {
    const report = await verified(planted, { of: oldRows });
    expect(violated(report)).toEqual([]);
    expect(advised(report, "long-windows-are-refused")).toEqual([expect.stringContaining(expected)]);
    expect(held(report)).toBeGreaterThanOrEqual(held(await usual) - 3);
  });

  const limited = (days: number) => refusing("date_start", "No.", isLong(days));
  const aged = (days: number) => refusing("date_start", "The range is too old.", isOlder(days));
  const learnt = async (planted: PlantedFault) =>
    learnBehaviour(await verified(planted, { of: oldRows }), { learntAt: referenceNow });
  test.each<[string, PlantedFault, PlantedFault, readonly string[]]>([
    ["the same length is no change", limited(31), limited(31), []],
    ["the same age is no change", aged(30), aged(30), []],
    ["nothing, as before, is no change", {}, {}, []],
    ["a length that no request meets is no change", limited(31), limited(40), []],
    ["a length, and nothing before, is a change", {}, limited(31), ["accepted"]],
    ["an age, and nothing before, is a change", {}, aged(30), ["accepted"]],
    ["nothing, and a length before, is a change", limited(31), {}, ["refused"]],
    ["nothing, and an age before, is a change", aged(30), {}, ["refused"]],
    ["a shorter length than before is a change", limited(31), limited(8), ["accepted"]],
  ])("compared with a behaviour file: %s", async (_name, before, now, outcomes) => {
    const { violations } = await verified(now, { of: oldRows, behaviour: await learnt(before) });
    // The balance of these refusals differs from that of the other responses.
    const changes = violations.filter(({ check }) => check === "behaviour-is-unchanged");
    expect(changes.map(({ expected }) => / is (\w+), as on /.exec(expected)?.[1])).toEqual(outcomes);
  });

  test("and a target that refuses every window violates the contract", async () => {
    const report = await verified(refusing("date_start", "No.", ({ query }) => query.has("date_start")));
    expect(violated(report)).toContain("valid-request-is-answered");
  });
});

test.each(planNames)(
  "A chart may list its days in any order, and the window is the same in plan %s",
  async (plan) => {
    const report = await verified(
      edited(({ data }) => data.chart.reverse()),
      { plan },
    );
    const usual = await verified({}, { plan });
    expect(violated(report).filter((check) => check !== "chart-days-ascend")).toEqual([]);
    expect(report.exchanges.map(({ request }) => request.path)).toEqual(
      usual.exchanges.map(({ request }) => request.path),
    );
  },
);

test("A limit that a refusal names is requested once", async () => {
  const planted = refusing(
    "limit",
    "The limit must be less than 501.",
    ({ query }) => num(query, "limit", 1) > 500,
  );
  const report = await verified(planted);
  const limits = report.exchanges.map(({ request }) => /limit=(\d+)/.exec(request.path)?.[1]);
  expect(limits.filter((limit) => limit === "1000" || limit === "501")).toEqual(["1000"]);
  expect(report.observations).toContainEqual(
    expect.objectContaining({ assumption: "largest_limit", seen: "does not hold", value: 500 }),
  );
  expect(violated(report)).toEqual([]);
});
