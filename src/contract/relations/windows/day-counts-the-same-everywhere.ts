import { daysOf } from "../../judge/chart-findings.ts";
import { atChart, fault, judgeEach, said } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { dayMs, midnightOf, secondMs } from "../../read/instant.ts";
import { type PagePair, pairs } from "../../read/page-pairs.ts";
import type { PageExhibit } from "../../read/parsed-exchange.ts";
import { isSamePopulation, isSameSubject } from "../../read/reference-listing.ts";
import type { Run } from "../../read/run.ts";

export const dayCountsTheSameEverywhere: Relation = {
  id: "day-counts-the-same-everywhere",
  claim: "A closed day has the same number of clicks in the chart of every window that holds it.",
  evidence: "documented",
  severity: "error",
  restsOn: ["totals_scope", "window_end"],
  relate: (run) =>
    judgeEach(
      pairs(run.pages, isAlike).filter((pair) => sharedDays(run, pair).length > 0),
      {
        none: "no closed day lay in two windows",
        by: (pair) => {
          const [a, b] = pair;
          const [before, after] = [daysOf(a.page.chart), daysOf(b.page.chart)];
          return sharedDays(run, pair).flatMap((day) => {
            const [expected, received] = [before.get(day) ?? 0, after.get(day) ?? 0];
            if (expected === received) return [];
            return [
              fault(b, {
                at: atChart,
                expected: said(`${expected} clicks on ${day}`),
                received: said(`${received}`),
              }),
            ];
          });
        },
      },
    ),
};

function isAlike(a: PageExhibit, b: PageExhibit): boolean {
  const [one, other] = [a.page.inForce, b.page.inForce];
  const sameFlags = one.bots === other.bots && one.duplicates === other.duplicates;
  // Pages of one window are another claim's business.
  return isSameSubject(a, b) && sameFlags && !isSamePopulation(a, b);
}

/** Days of either chart that lie wholly in both windows, and so far back that they are closed. */
function sharedDays({ settledBefore }: Run, [a, b]: PagePair): readonly string[] {
  const from = Math.max(a.page.inForce.start ?? Number.NaN, b.page.inForce.start ?? Number.NaN);
  const to = Math.min(
    a.page.inForce.end ?? Number.NaN,
    b.page.inForce.end ?? Number.NaN,
    settledBefore - secondMs,
  );
  const days = new Set([...daysOf(a.page.chart).keys(), ...daysOf(b.page.chart).keys()]);
  return [...days].filter((day) => {
    const midnight = midnightOf(Date.parse(day));
    return midnight >= from && midnight + dayMs - secondMs <= to;
  });
}
