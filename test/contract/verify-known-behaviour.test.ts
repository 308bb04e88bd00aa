/** How the answers to a plan's questions become a report. */
import { describe, expect, test } from "vitest";
import { type Probe, type ProbeId, type ProbeResult, probe } from "../../src/contract/plan/probe.ts";
import { reportOf } from "../../src/contract/verify.ts";
import { type RunOptions, runSettingsOf } from "../../src/contract/verify-options.ts";
import { answered, clicks, pageOf, type Reply } from "./support/written-responses.ts";

const now = "2026-02-01T12:00:00Z";
const page = pageOf(clicks("2026-01-29T12:00:00", "2026-01-28T12:00:00"));

const reported = (asked: readonly ProbeResult[], options: Partial<RunOptions> = {}, subject = {}) =>
  reportOf(asked, { name: "mock", settings: runSettingsOf(subject, { now, ...options }), options });

/** What came of a step that is asked as plans ask it. */
function came(id: ProbeId, reply: Reply): ProbeResult {
  return answered(probe(id, id === "default" ? [] : [["limit", "1"]], special[id]), reply);
}

const special: { readonly [K in ProbeId]?: Partial<Probe> } = {
  "no-key": { auth: "none" },
  "wrong-key": { auth: "wrong" },
  "unknown-link": { link: "unknown" },
};

describe("Behaviour that was seen before", () => {
  const file = (value: string) =>
    ({
      format: "smart-links-behaviour",
      version: 1,
      kitVersion: "1",
      learntAt: "2026-01-15T00:00:00Z",
      edition: "2026-09",
      behaviours: { row_order: { seen: value === "newest_first" ? "holds" : "does not hold", value } },
    }) as const;
  const changeOf = (options: Partial<RunOptions>) => {
    const { verdicts, violations } = reported([came("default", page)], options);
    const isChange = ({ check }: { readonly check: string }) => check === "behaviour-is-unchanged";
    return [verdicts.filter(isChange), violations.filter(isChange)] as const;
  };

  test("is compared when it is given", () => {
    const [[held], none] = changeOf({ behaviour: file("newest_first") });
    expect(held).toMatchObject({ outcome: "held", exercised: 1 });
    expect(none).toEqual([]);
    expect(changeOf({})).toEqual([[], []]);
  });

  test("is a violation when it changed", () => {
    const [[verdict], [violation]] = changeOf({ behaviour: file("oldest_first") });
    expect(verdict).toMatchObject({ outcome: "violated", violations: [violation] });
    expect(violation).toMatchObject({ expected: "row_order: oldest_first, as on 2026-01-15" });
  });
});
