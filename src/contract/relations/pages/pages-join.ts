import { atRow, eachOf, fault, judged, nothing } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { rowFaults, wordingOf } from "../../judge/compare-with-listing.ts";
import { type PagePair, pairs } from "../../read/page-pairs.ts";
import type { PageExhibit } from "../../read/parsed-exchange.ts";
import type { Followed } from "../../read/reference-listing.ts";
import { isSamePopulation } from "../../read/reference-listing.ts";

export const pagesJoin: Relation = {
  id: "pages-join",
  claim: "A page shows the rows of the whole list from its offset on: pages join without gap or overlap.",
  evidence: "documented",
  severity: "error",
  relate(run) {
    const cuts = run.followed.filter(isCutOut);
    const overlaps = pairs(run.pages, isSamePopulation).filter(
      (pair) => !isRepeat(pair) && sharedPositions(pair).length > 0,
    );
    const uncut = overlaps.filter((pair) => !isCut(pair, cuts));
    if (cuts.length + overlaps.length === 0) return nothing("no page was cut out of a list with rows");
    return judged(
      eachOf([() => eachOf(cuts, rowFaults), () => eachOf(uncut, mismatches)], (faults) => faults()),
      cuts.length + overlaps.length,
    );
  },
};

/** Whether a page shows less than the whole list: what shows all is compared by other claims. */
function isCutOut({ exhibit, left }: Followed): boolean {
  const { offset, limit } = exhibit.page.inForce;
  return wordingOf(exhibit) === "page" && left.length > 0 && (offset > 0 || limit < left.length);
}

function isRepeat([a, b]: PagePair): boolean {
  return a.exchange.request.path === b.exchange.request.path;
}

/** Whether the later page was compared with the whole list already. */
function isCut([, later]: PagePair, cuts: readonly { readonly exhibit: PageExhibit }[]): boolean {
  return cuts.some(({ exhibit }) => exhibit === later);
}

/** Places in the whole list that both pages show. */
function sharedPositions([a, b]: PagePair): readonly number[] {
  const [first, second] = [a.page.inForce.offset, b.page.inForce.offset];
  const from = Math.max(first, second);
  const to = Math.min(first + a.page.rows.length, second + b.page.rows.length);
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function mismatches(pair: PagePair) {
  const [a, b] = pair;
  return sharedPositions(pair).flatMap((position) => {
    const index = position - b.page.inForce.offset;
    const expected = a.page.rows[position - a.page.inForce.offset]!.id;
    const received = b.page.rows[index]!.id;
    return expected === received ? [] : [fault(b, { at: atRow(index, "id"), expected, received })];
  });
}
