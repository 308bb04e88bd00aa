import { atRow, checkEach, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { type PagePair, pairs } from "../../read/page-pairs.ts";
import { isSamePopulation } from "../../read/reference-listing.ts";

export const pagesShareNoRow: Relation = {
  id: "pages-share-no-row",
  claim: "A click has one place in the list: no two pages show it at different ones.",
  evidence: "documented",
  severity: "error",
  relate: ({ pages }) =>
    checkEach(pairs(pages, isSamePopulation).filter(isTelling), {
      none: "no two pages were cut out of one list",
      by: ([a, b]) => {
        const places = new Map(a.page.rows.map(({ id }, index) => [id, a.page.effective.offset + index]));
        return b.page.rows.flatMap(({ id }, index) => {
          const place = b.page.effective.offset + index;
          const before = places.get(id) ?? place;
          if (before === place) return [];
          return [
            finding(b, {
              at: atRow(index, "id"),
              expected: plainText(`a click not listed at ${before} already`),
              received: id,
            }),
          ];
        });
      },
    }),
};

function isTelling([a, b]: PagePair): boolean {
  return (
    a.page.effective.offset !== b.page.effective.offset && a.page.rows.length > 0 && b.page.rows.length > 0
  );
}
