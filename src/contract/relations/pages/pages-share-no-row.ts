import { atRow, fault, judgeEach, said } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { type PagePair, pairs } from "../../read/page-pairs.ts";
import { isSamePopulation } from "../../read/reference-listing.ts";

export const pagesShareNoRow: Relation = {
  id: "pages-share-no-row",
  claim: "A click has one place in the list: no two pages show it at different ones.",
  evidence: "documented",
  severity: "error",
  relate: ({ pages }) =>
    judgeEach(pairs(pages, isSamePopulation).filter(isTelling), {
      none: "no two pages were cut out of one list",
      by: ([a, b]) => {
        const places = new Map(a.page.rows.map(({ id }, index) => [id, a.page.inForce.offset + index]));
        return b.page.rows.flatMap(({ id }, index) => {
          const place = b.page.inForce.offset + index;
          const before = places.get(id) ?? place;
          if (before === place) return [];
          return [
            fault(b, {
              at: atRow(index, "id"),
              expected: said(`a click not listed at ${before} already`),
              received: id,
            }),
          ];
        });
      },
    }),
};

function isTelling([a, b]: PagePair): boolean {
  return a.page.inForce.offset !== b.page.inForce.offset && a.page.rows.length > 0 && b.page.rows.length > 0;
}
