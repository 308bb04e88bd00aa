import { checkEach, comparedTo, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { haveChanged } from "../../read/moves/moved-pair.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atTotal } from "../../read/places.ts";
import { isSameSubject } from "../../read/reference-listing.ts";
import type { EffectiveParameters } from "../../read/request/effective-parameters.ts";
import { secondMs } from "../../read/request/instant.ts";
import { hasSameFilters } from "../../read/response/row-filters.ts";
import type { Run } from "../../read/run.ts";
import { absentPart } from "../absent-part.ts";

export const windowSplits: Relation = {
  id: "window-splits",
  claim: "The totals of two parts of a window add up to its total.",
  evidence: "inferred",
  requires: ["totals_scope", "window_end"],
  relate: (run) =>
    checkEach(findSplits(run), {
      none: absentPart(run, "window", "no window was requested as a whole and in two parts"),
      by: ({ whole, early, late }) => {
        const [one, other] = [early.page.total!, late.page.total!];
        if (one + other === whole.page.total) return [];
        const expected = plainText(
          `${whole.page.total! - one}: ${whole.page.total} in the window, ${one} in its first part`,
        );
        return comparedTo(whole, [finding(late, { at: atTotal(late), expected, received: other })]);
      },
    }),
};

interface Split {
  readonly whole: PageExchange;
  readonly early: PageExchange;
  readonly late: PageExchange;
}

function findSplits(run: Run): readonly Split[] {
  const isForward = ({ start = 0, end = Number.POSITIVE_INFINITY }: EffectiveParameters) => start <= end;
  const counted = run.pages.filter(({ page }) => page.total !== undefined && isForward(page.effective));
  return counted.flatMap((early) =>
    counted
      .filter((late) => isNext(run, early, late))
      .flatMap((late) => {
        const whole = counted.find((one) => isWhole(one, early, late));
        return whole && !haveChanged(run, [whole, early, late]) ? [{ whole, early, late }] : [];
      }),
  );
}

function isWhole(whole: PageExchange, early: PageExchange, late: PageExchange): boolean {
  const { start, end } = whole.page.effective;
  // Unknown starts need not be equal because they depend on the end; unknown ends depend on the day.
  if (start === undefined || end === undefined || !isSameFilteredList(whole, early)) return false;
  return start === early.page.effective.start && end === late.page.effective.end;
}

/** Whether one window follows another, directly or after a gap without listed rows. */
function isNext(run: Run, early: PageExchange, late: PageExchange): boolean {
  const [end, start] = [early.page.effective.end ?? Number.NaN, late.page.effective.start ?? Number.NaN];
  if (!(start > end) || !isSameFilteredList(early, late)) return false;
  if (start === end + secondMs) return true;
  const { listing } = run;
  if (!listing || !isSameSubject(listing, early)) return false;
  const isListed = listing.page.effective.start! <= end && listing.page.effective.end! >= start;
  // A row without a readable time may be anywhere.
  const isBetween = (time = end + 1) => time > end && time < start;
  return isListed && !listing.page.rows.some((row) => isBetween(row.time));
}

function isSameFilteredList(a: PageExchange, b: PageExchange): boolean {
  return isSameSubject(a, b) && hasSameFilters(a.page.effective, b.page.effective);
}
