import { checkEach, comparedTo, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { atRowId } from "../../read/places.ts";
import type { PredictedPage } from "../../read/reference-listing.ts";

export const orderIsTheSameEverywhere: Relation = {
  id: "order-is-the-same-everywhere",
  claim: "Filters, windows and pages do not change the order of rows.",
  evidence: "inferred",
  relate({ predicted, partlyPredicted }) {
    const several = [...predicted, ...partlyPredicted].filter(({ parsed }) => parsed.page.rows.length > 1);
    return checkEach(several, {
      none: "no two listed rows were received again",
      by: (one) => comparedTo(one.listing, misplacedRows(one)),
    });
  },
};

/** Rows that follow a row which comes later in the listing. Another claim reports rows that the listing lacks. */
function misplacedRows({ parsed, listed }: PredictedPage) {
  const places = new Map(listed.map(({ id }, place) => [id, place]));
  const shown = parsed.page.rows.flatMap(({ id }, index) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, index, place }];
  });
  const expected = plainText("a row that comes later in the full list");
  return shown
    .filter(({ place }, position) => position > 0 && place < shown[position - 1]!.place)
    .map(({ id, index }) => finding(parsed, { at: atRowId(parsed, index), expected, received: id }));
}
