import { checkEach, comparedTo, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { type PagePair, pairs } from "../../read/page-pairs.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atChart } from "../../read/places.ts";
import { isSamePopulation, isSameSubject } from "../../read/reference-listing.ts";
import { dayMs, midnightOf, secondMs } from "../../read/request/instant.ts";
import { daysOf } from "../../read/response/day-counts.ts";
import { hasSameFilters } from "../../read/response/row-filters.ts";
import type { Run } from "../../read/run.ts";
import { settledFor } from "../../read/settle-times.ts";
import { absentPart } from "../absent-part.ts";

export const dayCountsTheSameEverywhere: Relation = {
  id: "day-counts-the-same-everywhere",
  claim: "A past day has the same count in the chart of every window.",
  evidence: "inferred",
  requires: ["totals_scope", "window_end", "chart_day"],
  relate(run) {
    const shared = pairs(run.pages, isAlike).filter((pair) => sharedDays(run, pair).length > 0);
    return checkEach(shared, {
      none: absentPart(run, "chart", "no past day is in two windows"),
      by: ([a, b]) => {
        const [before, after] = [daysOf(a.page.chart), daysOf(b.page.chart)];
        const findings = sharedDays(run, [a, b]).flatMap((day) => {
          const [one, other] = [before.get(day) ?? 0, after.get(day) ?? 0];
          const [expected, received] = [plainText(`${one} on ${day}`), plainText(`${other}`)];
          return one === other ? [] : [finding(b, { at: atChart(b), expected, received })];
        });
        return comparedTo(a, findings);
      },
    });
  },
};

function isAlike(a: PageExchange, b: PageExchange): boolean {
  const [one, other] = [a.page.effective, b.page.effective];
  // Another claim compares the pages of one window.
  return isSameSubject(a, b) && hasSameFilters(one, other) && !isSamePopulation(a, b);
}

/** Days of either chart that are completely in both windows, and old enough to be final. */
function sharedDays(run: Run, [a, b]: PagePair): readonly string[] {
  const [one, other] = [a.page.effective, b.page.effective];
  const from = Math.max(one.start ?? Number.NaN, other.start ?? Number.NaN);
  const to = Math.min(one.end ?? Number.NaN, other.end ?? Number.NaN, settledFor(run, a, b) - secondMs);
  const days = new Set([...daysOf(a.page.chart).keys(), ...daysOf(b.page.chart).keys()]);
  return [...days].filter((day) => {
    const midnight = midnightOf(Date.parse(day));
    return midnight >= from && midnight + dayMs - secondMs <= to;
  });
}
