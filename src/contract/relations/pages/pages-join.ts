import { checked, comparedTo, eachOf, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { rowFindings, writtenFormOf } from "../../judge/compare-with-listing.ts";
import { isSameList } from "../../read/moves/moved-pair.ts";
import { type PagePair, pairs } from "../../read/page-pairs.ts";
import { atRowId } from "../../read/places.ts";
import type { PredictedPage } from "../../read/reference-listing.ts";

export const pagesJoin: Relation = {
  id: "pages-join",
  claim: "Pages join to the full list, without gap or overlap.",
  evidence: "inferred",
  relate(run) {
    const cuts = run.predicted.filter(isCutOut);
    const overlaps = pairs(run.pages, isSameList(run)).filter(
      (pair) => !isRepeat(pair) && sharedPositions(pair).length > 0,
    );
    // The others are compared with the full list already.
    const uncut = overlaps.filter(([, later]) => !cuts.some(({ parsed }) => parsed === later));
    if (cuts.length + overlaps.length === 0) return skipped("no page of a listed window was requested");
    return checked(
      eachOf([() => eachOf(cuts, rowFindings), () => eachOf(uncut, mismatches)], (findings) => findings()),
      cuts.length + overlaps.length,
    );
  },
};

/** Whether a page shows a part of the full list. Other claims compare pages that show all of it. */
function isCutOut({ parsed, left }: PredictedPage): boolean {
  const { offset, limit } = parsed.page.effective;
  return writtenFormOf(parsed) === "page" && left.length > 0 && (offset > 0 || limit < left.length);
}

function isRepeat([a, b]: PagePair): boolean {
  return a.exchange.request.path === b.exchange.request.path;
}

/** Positions in the full list that both pages show. */
function sharedPositions([a, b]: PagePair): readonly number[] {
  const [first, second] = [a.page.effective.offset, b.page.effective.offset];
  const from = Math.max(first, second);
  const to = Math.min(first + a.page.rows.length, second + b.page.rows.length);
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function mismatches(pair: PagePair) {
  const [a, b] = pair;
  return sharedPositions(pair).flatMap((position) => {
    const index = position - b.page.effective.offset;
    const expected = a.page.rows[position - a.page.effective.offset]!.id;
    const received = b.page.rows[index]!.id;
    return comparedTo(a, unlessEqual(b, { at: atRowId(b, index), expected, received }));
  });
}
