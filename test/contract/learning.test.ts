import { describe, expect, test } from "vitest";
import { askAll } from "../../src/contract/asking.ts";
import { compareTargets } from "../../src/contract/compare.ts";
import { readSightings } from "../../src/contract/judge.ts";
import { behaviourUnchanged, behaviourVerdict, learnBehaviour } from "../../src/contract/learning.ts";
import { inquiryOf } from "../../src/contract/options.ts";
import type { Sighting } from "../../src/contract/run.ts";
import { verify } from "../../src/contract/verify.ts";
import type { Silence, Target } from "../../src/exchange/target.ts";
import { assumptions } from "../../src/spec/assumptions.ts";
import { type BehaviourFile, parseBehaviourFile } from "../../src/spec/behaviour-file.ts";
import { share } from "../effort.ts";
import { referenceNow, referenceRows, referenceTarget } from "./reference-target.ts";

const rows = referenceRows(share(600, { least: 200 }), { edition: "2026-09" });
const options = { plan: "deep", now: referenceNow } as const;
const targetWith = (behaviour: Readonly<Record<string, string | number>>) =>
  referenceTarget({ rows, behaviour });

async function learnt(behaviour: Readonly<Record<string, string | number>>) {
  const report = await verify(targetWith(behaviour), {}, options);
  return parseBehaviourFile(JSON.stringify(learnBehaviour(report, { learntAt: referenceNow })));
}

describe("Learning", () => {
  test("says of every assumption what was seen", async () => {
    const { behaviours, edition } = await learnt({ row_order: "oldest_first", largest_limit: 500 });
    expect(edition).toBe("2026-09");
    expect(Object.keys(behaviours)).toEqual(Object.keys(assumptions));
    expect(behaviours.row_order).toEqual({ seen: "does not hold", value: "oldest_first" });
    expect(behaviours.largest_limit).toEqual({ seen: "does not hold", value: 500 });
    expect(behaviours.window_end).toEqual({ seen: "holds", value: "inclusive" });
  });

  test("finds no change where there is none", async () => {
    const odd = { row_order: "oldest_first", unknown_link: "empty" };
    const report = await verify(targetWith(odd), {}, { ...options, behaviour: await learnt(odd) });
    expect(report.violations).toEqual([]);
    expect(report.verdicts.find(({ check }) => check === behaviourUnchanged)).toMatchObject({
      outcome: "held",
      exercised: 13,
    });
  });

  test("holds a target to what was seen, not to what is assumed", async () => {
    const behaviour = await learnt({ row_order: "oldest_first" });
    const report = await verify(targetWith({}), {}, { ...options, behaviour });
    expect(report.violations).toMatchObject([
      {
        check: behaviourUnchanged,
        expected: "row_order: oldest_first, as on 2026-02-01",
        received: expect.stringMatching(/^newest_first: /),
      },
    ]);
  });

  test("what is unknown now is no change", async () => {
    const behaviour = await learnt({});
    const report = await verify(targetWith({}), {}, { ...options, plan: "lite", behaviour });
    expect(report.violations).toEqual([]);
  });
});

describe("What was seen before and what is seen now", () => {
  const run = async (behaviour: Readonly<Record<string, string | number>>) => {
    const inquiry = inquiryOf({}, { ...options, edition: "2026-09" });
    const asked = await askAll(targetWith(behaviour), inquiry);
    const exchanges = asked.flatMap(({ answer }) => (answer.kind === "answered" ? [answer.exchange] : []));
    return readSightings(exchanges, { now: Date.parse(referenceNow) });
  };
  const file = (behaviours: BehaviourFile["behaviours"]): BehaviourFile => ({
    format: "smart-links-behaviour",
    version: 1,
    kitVersion: "0.0.0",
    learntAt: "2026-01-31T10:00:00Z",
    edition: "2026-09",
    behaviours,
  });

  test("nothing known before is nothing to hold", async () => {
    for (const behaviours of [{}, { row_order: { seen: "unknown" } }] as const)
      expect(behaviourVerdict(await run({}), file(behaviours))).toEqual({
        check: "behaviour-is-unchanged",
        claim: "What nobody documents is as it was last seen.",
        evidence: "observed",
        severity: "error",
        outcome: "skipped",
        exercised: 0,
        reason: "nothing that was seen before was seen again",
        violations: [],
      });
  });

  test.each([
    ["the same value", { seen: "holds", value: "newest_first" }, undefined],
    [
      "another value",
      { seen: "does not hold", value: "oldest_first" },
      "row_order: oldest_first, as on 2026-01-31",
    ],
    [
      "the same value, said to be otherwise",
      { seen: "does not hold", value: "newest_first" },
      "row_order: newest_first, as on 2026-01-31",
    ],
    ["no value", { seen: "does not hold" }, "row_order: does not hold, as on 2026-01-31"],
  ] as const)("%s", async (_what, row_order, expected) => {
    const { outcome, exercised, violations } = behaviourVerdict(await run({}), file({ row_order }));
    expect({ outcome, exercised }).toEqual({ outcome: expected ? "violated" : "held", exercised: 1 });
    expect(violations).toEqual(
      expected
        ? [
            {
              check: "behaviour-is-unchanged",
              exchange: 0,
              at: "/response/body/data/rows",
              expected,
              received: expect.stringMatching(/^newest_first: \d+ pages are sorted so$/),
              count: 1,
            },
          ]
        : [],
    );
  });

  test("a value that nobody knows is told, and not kept", async () => {
    const { sightings, ...rest } = await run({});
    const seen = sightings.get("row_order")!;
    const odd = new Map(sightings).set("row_order", { ...seen, value: undefined } as unknown as Sighting);
    const { violations } = behaviourVerdict(
      { ...rest, sightings: odd },
      file({ row_order: { seen: "holds", value: "newest_first" } }),
    );
    expect(violations[0]!.received).toMatch(/^something else: /);
    const report = await verify(targetWith({}), {}, options);
    const observations = report.observations.map((one) =>
      one.kind === "behaviour" && one.assumption === "row_order"
        ? { ...one, seen: "does not hold" as const, value: "by_country" }
        : one,
    );
    const { behaviours } = learnBehaviour({ ...report, observations }, { learntAt: referenceNow });
    expect(behaviours.row_order).toEqual({ seen: "does not hold" });
    expect(behaviours.window_end).toEqual({ seen: "holds", value: "inclusive" });
  });
});

describe("Comparing", () => {
  type Changed = (body: Record<string, unknown>) => unknown;
  /** A target whose pages are edited, and that says nothing to what is matched. */
  const edited = (change: Changed, silent = /nothing/, silence: Silence = "timeout"): Target => {
    const target = targetWith({});
    return {
      name: "edited",
      async ask(request) {
        if (silent.test(request.path)) return { kind: "silent", silence, attempts: 1, detail: "no answer" };
        const answer = await target.ask(request);
        if (answer.kind === "silent" || answer.exchange.response.status !== 200) return answer;
        const body = JSON.parse(answer.exchange.response.body);
        change(body);
        const response = { ...answer.exchange.response, body: JSON.stringify(body) };
        return { ...answer, exchange: { ...answer.exchange, response } };
      },
    };
  };
  const compared = (left: Target, right: Target) => compareTargets(left, right, options);
  const none = () => undefined;

  test("tells where one answers and the other does not, and nothing where neither does", async () => {
    const noKey = /limit=-1/;
    const told = { step: "bad-limit", at: "", count: 1, request: { path: expect.stringMatching(noKey) } };
    const mute = () => edited(none, noKey);
    expect((await compared(edited(none), mute())).differences).toMatchObject([
      { ...told, left: "an answer", right: "timeout" },
    ]);
    expect((await compared(mute(), edited(none))).differences).toMatchObject([
      { ...told, left: "timeout", right: "an answer" },
    ]);
    expect((await compared(mute(), edited(none, noKey, "network"))).differences).toEqual([]);
  });

  test("tells what is there and what is not, by its JSON pointer, and lists by their first place", async () => {
    const left = edited((body) =>
      Object.assign(body, { "a/b~c": {}, list: [1, 2, [3, 4]], same: [], only: 1 }),
    );
    const right = edited((body) => Object.assign(body, { "a/b~c": [], list: [5, 6, [7, 8]], same: [] }));
    const { differences } = await compared(left, right);
    expect(differences.filter(({ step }) => step === "default")).toMatchObject([
      { at: "/response/body/a~1b~0c", left: "{}", right: "[]", count: 1 },
      { at: "/response/body/list/0", left: "1", right: "5", count: 2 },
      { at: "/response/body/list/2/0", left: "3", right: "7", count: 2 },
      { at: "/response/body/only", left: "1", right: "nothing", count: 1 },
    ]);
  });

  test("says nothing of behaviour that one of them does not show", async () => {
    const odd = targetWith({ row_order: "oldest_first" });
    const mute = edited(none, /./);
    expect((await compared(odd, mute)).behaviours).toEqual([]);
    expect((await compared(mute, odd)).behaviours).toEqual([]);
    expect((await compared(targetWith({}), odd)).behaviours).toEqual([
      { assumption: "row_order", left: "newest_first", right: "oldest_first" },
    ]);
  });

  test("finds nothing between twins, whatever they spent before", async () => {
    const right = targetWith({});
    await verify(right, {}, { ...options, edition: "2026-01" });
    const comparison = await compareTargets(targetWith({}), right, { ...options, edition: "2026-01" });
    expect(comparison).toMatchObject({ differences: [], behaviours: [] });
    expect(comparison.left.exchanges).toHaveLength(18);
  });

  test("shows what differs, at the first place, with a count", async () => {
    const right = referenceTarget({ rows: rows.map((row) => ({ ...row, referrer: "elsewhere.example" })) });
    const { differences } = await compareTargets(targetWith({}), right, { ...options, plan: "lite" });
    expect(new Set(differences.map(({ at }) => at.replace(/\d+/, "*")))).toEqual(
      new Set(["/response/body/data/rows/*/referrer"]),
    );
    expect(differences[0]).toMatchObject({ step: "default", right: '"elsewhere.example"' });
    expect(differences[0]!.count).toBeGreaterThan(10);
  });

  test("shows undocumented behaviour side by side", async () => {
    const comparison = await compareTargets(
      targetWith({}),
      targetWith({ page_past_end: "not_found" }),
      options,
    );
    expect(comparison.behaviours).toEqual([
      { assumption: "page_past_end", left: "empty", right: "not_found" },
    ]);
    expect(comparison.differences[0]).toMatchObject({
      step: "past-end",
      at: "/response/status",
      left: "200",
      right: "404",
    });
  });
});
