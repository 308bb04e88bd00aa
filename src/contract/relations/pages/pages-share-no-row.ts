import { checkEach, comparedTo, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { type PagePair, pairs } from "../../read/page-pairs.ts";
import { atRowId } from "../../read/places.ts";
import { isSamePopulation } from "../../read/reference-listing.ts";

export const pagesShareNoRow: Relation = {
  id: "pages-share-no-row",
  claim: "No row appears at two positions of a list.",
  evidence: "inferred",
  severity: "error",
  relate: ({ pages }) =>
    checkEach(pairs(pages, isSamePopulation).filter(isComparable), {
      none: "no two pages of one list have rows",
      by: ([a, b]) => {
        const places = new Map(a.page.rows.map(({ id }, index) => [id, a.page.effective.offset + index]));
        return b.page.rows.flatMap(({ id }, index) => {
          const place = b.page.effective.offset + index;
          const before = places.get(id) ?? place;
          if (before === place) return [];
          return comparedTo(a, [
            finding(b, {
              at: atRowId(b, index),
              expected: plainText(`a row that is not at position ${before} too`),
              received: id,
            }),
          ]);
        });
      },
    }),
};

function isComparable([a, b]: PagePair): boolean {
  return (
    a.page.effective.offset !== b.page.effective.offset && a.page.rows.length > 0 && b.page.rows.length > 0
  );
}
