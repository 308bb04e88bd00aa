import { describe, expect, test } from "vitest";
import { judge } from "../../src/contract/judge/judge.ts";
import { judgeRecording } from "../../src/contract/judge-recording.ts";
import type { BehaviourFile } from "../../src/openapi/behaviour-file.ts";
import { click, exchange, recording } from "../exchange/samples.ts";
import { answer, chartOf } from "./support/written-exchanges.ts";

const rows = [
  { ...click, id: "01KE6ZQTR0P4V1N9QK2M8D5T6Z", created_at: "2026-01-11T09:30:00+00:00" },
  { ...click, id: "01KE6ZQTR0P4V1N9QK2M8D5T6X", created_at: "2026-01-10T09:30:00+00:00" },
];
const told = { rows, chart: chartOf(1, 1), used: 0 };
const first = answer(told);
const again = answer({ ...told, query: "limit=100" });
const legacy = answer({ account: "acct_1", rows: [], used: 1 });
const other = exchange({ request: { path: "/api/media" } });
const subject = { account: "acct_1", link: "eveniet" };
const both = recording({
  editions: ["2026-01", "2026-09"],
  subject,
  plan: "full",
  exchanges: [first, other, legacy, again],
});

const outcomes = (report: { readonly verdicts: readonly { check: string; outcome: string }[] }) =>
  Object.fromEntries(report.verdicts.map(({ check, outcome }) => [check, outcome]));

describe("A recording is judged", () => {
  test("in one report for each edition, by what was asked in it", () => {
    const reports = judgeRecording(both, { name: "file.json" });
    expect(reports.map(({ edition }) => edition)).toEqual([
      { requested: "2026-01", detected: "2026-01", reason: "no row was seen, 1 credit a call" },
      {
        requested: "2026-09",
        detected: "2026-09",
        reason: "30 row fields, 0 credits a call, on the path of 2026-09",
      },
    ]);
    expect(reports.map(({ exchanges }) => exchanges)).toEqual([[legacy], [first, again]]);
    expect(reports.map((report) => report.subject)).toEqual([subject, { link: "eveniet" }]);
    expect(judgeRecording({ ...both, editions: ["2026-09"] }, { name: "" })).toHaveLength(1);
    expect(judgeRecording({ ...both, editions: [] }, { name: "" })).toEqual([]);
  });

  test("under its name, and asks nothing", () => {
    const [report] = judgeRecording(both, { name: "file.json" });
    const nothing = { requests: 0, credits: 0, unanswered: [] };
    expect(report).toMatchObject({ target: "file.json", kitVersion: "unknown", plan: "full", ...nothing });
    expect(judgeRecording(both, { name: "", kitVersion: "1.2.3" })[1]!.kitVersion).toBe("1.2.3");
  });

  test("as the same exchanges are when they are asked for", () => {
    for (const options of [{}, { assumed: "require" }, { only: ["pages-join", "row-order"] }] as const) {
      const [, report] = judgeRecording(both, { name: "", ...options });
      const now = Date.parse(both.recordedAt);
      const { observations, ...sentence } = judge([first, again], { ...options, now });
      expect(report).toMatchObject(sentence);
      expect(report!.observations).toEqual(expect.arrayContaining([...observations]));
    }
  });

  test("in the present of its making", () => {
    const options = { name: "", only: ["rows-are-not-in-the-future"], assumed: "require" } as const;
    const at = (recordedAt: string) => judgeRecording({ ...both, recordedAt }, options)[1]!;
    expect(outcomes(at("2026-02-01T00:00:00Z"))).toEqual({ "rows-are-not-in-the-future": "held" });
    expect(outcomes(at("2026-01-10T12:00:00Z"))).toEqual({ "rows-are-not-in-the-future": "violated" });
  });

  test("with what drifted", () => {
    const drifted = answer({ ...told, rows: rows.map((row) => ({ ...row, new_field: 1 })) });
    const [report] = judgeRecording(recording({ exchanges: [drifted] }), { name: "" });
    const drift = report!.observations.filter(({ kind }) => kind === "drift");
    expect(drift).toContainEqual(expect.objectContaining({ change: "added", at: "/data/rows/*/new_field" }));
  });
});

describe("What a target was seen to do before", () => {
  const seen = (value: string): BehaviourFile => ({
    format: "smart-links-behaviour",
    version: 1,
    kitVersion: "0.1.0",
    learntAt: "2026-01-31T10:00:00Z",
    edition: "2026-09",
    behaviours: { row_order: { seen: value === "newest_first" ? "holds" : "does not hold", value } },
  });
  const judged = (behaviour: BehaviourFile | undefined) =>
    judgeRecording(both, { name: "", behaviour, only: ["server-does-not-fail"] })[1]!;

  test("is not asked for unless it is told", () => {
    expect(outcomes(judged(undefined))).toEqual({ "server-does-not-fail": "held" });
    expect(judged(undefined).violations).toEqual([]);
  });

  test("still holds", () => {
    const report = judged(seen("newest_first"));
    expect(outcomes(report)).toEqual({ "server-does-not-fail": "held", "behaviour-is-unchanged": "held" });
    expect(report.violations).toEqual([]);
  });

  test("has changed, which is a violation", () => {
    const report = judged(seen("oldest_first"));
    expect(outcomes(report)["behaviour-is-unchanged"]).toBe("violated");
    expect(report.violations).toMatchObject([
      { check: "behaviour-is-unchanged", expected: "row_order: oldest_first, as on 2026-01-31" },
    ]);
  });

  test("has changed, beside what else is violated", () => {
    const failing = recording({ exchanges: [first, again, answer({ status: 500, query: "limit=1" })] });
    const [report] = judgeRecording(failing, { name: "", behaviour: seen("oldest_first") });
    const broken = report!.violations.map(({ check }) => check);
    expect(broken).toContain("server-does-not-fail");
    expect(broken.at(-1)).toBe("behaviour-is-unchanged");
    expect(report!.verdicts.at(-1)!.check).toBe("behaviour-is-unchanged");
  });
});
