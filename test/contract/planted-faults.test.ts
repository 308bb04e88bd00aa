import { describe, expect, test } from "vitest";
import { type PlanName, plans } from "../../src/contract/plan/plans.ts";
import type { Report } from "../../src/contract/report/report.ts";
import { verify } from "../../src/contract/verify.ts";
import { dataFaults } from "./support/data-faults.ts";
import { mutantFaults } from "./support/mutant-faults.ts";
import { faultyTarget, type PlantedFault } from "./support/planted-fault.ts";
import { protocolFaults } from "./support/protocol-faults.ts";
import { clicksNow, type ReferenceRow, referenceRows, ulid } from "./support/reference-rows.ts";

const listable = referenceRows(200, { edition: "2026-09" });

/** Too many clicks on any day to list it: some seconds around a midnight must do. */
const busy = referenceRows(4400, { edition: "2026-09", days: 4 });

/** Each of two seconds holds more clicks than a page of a target whose pages are small. */
const crowded = referenceRows(300, { edition: "2026-09" }).map((row, index) => {
  const time = Date.parse("2026-01-29T00:00:00Z") - (index % 2) * 1000;
  return {
    ...row,
    id: ulid(time, 6000 - index),
    created_at: new Date(time).toISOString().replace(".000Z", "+00:00"),
  };
});
const smallPages = { largest_limit: 100, limit_above_largest: "clamped" };

/**
 * A fault is found when it breaks a claim, documented or not, or when an undocumented behaviour is told to be another. Windows that
 * are shown as whole days are an advisory: an API may go by days.
 */
function isFound({ verdicts, observations }: Report, usual: Readonly<Record<string, unknown>>): boolean {
  const isTold = observations.some(
    (one) =>
      (one.kind === "behaviour" && one.seen === "does not hold" && !(one.assumption in usual)) ||
      (one.kind === "advisory" && one.check === "windows-are-shown-as-whole-days"),
  );
  return verdicts.some(({ violations }) => violations.length > 0) || isTold;
}

interface Setting {
  readonly plan: PlanName;
  readonly rows: readonly ReferenceRow[];
  readonly behaviour?: Readonly<Record<string, string | number>>;
  readonly window?: { readonly from: string; readonly to: string };
}

async function missed(
  mutants: Readonly<Record<string, PlantedFault>>,
  { plan, rows, window, behaviour = {} }: Setting,
): Promise<readonly string[]> {
  const left: string[] = [];
  for (const [name, planted] of Object.entries(mutants)) {
    const report = await verify(
      faultyTarget(planted, { rows, behaviour }),
      {},
      { plan, ...clicksNow, ...window },
    );
    expect(report.requests).toBeLessThanOrEqual(plans[plan].size);
    if (!isFound(report, behaviour)) left.push(name);
  }
  return left;
}

const inMeaning = { ...dataFaults, ...mutantFaults };
const all = { ...inMeaning, ...protocolFaults };
const pastTheEnd = "past-end-repeated";

describe(`Of ${Object.keys(all).length} planted faults`, () => {
  test("7 requests find all but one", { timeout: 30_000 }, async () => {
    expect(await missed(all, { plan: "standard", rows: listable })).toEqual([pastTheEnd]);
  });

  test.each(["full", "deep"] as const)("plan %s finds all", { timeout: 30_000 }, async (plan) => {
    expect(await missed(all, { plan, rows: listable })).toEqual([]);
  });
});

describe(`Of ${Object.keys(inMeaning).length} faults in meaning`, () => {
  test("7 requests find all but one where no day fits a page", { timeout: 30_000 }, async () => {
    expect(await missed(inMeaning, { plan: "standard", rows: busy })).toEqual([pastTheEnd]);
  });

  test("13 requests find nine in ten where not even a second fits a page", { timeout: 30_000 }, async () => {
    const window = { from: "2026-01-28T23:59:59Z", to: "2026-01-29T00:00:00Z" };
    expect(await missed(inMeaning, { plan: "full", rows: crowded, window, behaviour: smallPages })).toEqual([
      "offset off by one",
      "without bots there are no duplicates either",
      "window-in-other-zone",
    ]);
  });
});
