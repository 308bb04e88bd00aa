import { atRow, checkEach, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import type { PredictedPage } from "../../read/reference-listing.ts";

export const orderIsTheSameEverywhere: Relation = {
  id: "order-is-the-same-everywhere",
  claim: "Filters, windows and pages do not change the order of rows.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    checkEach(
      run.predicted.filter(({ parsed }) => parsed.page.rows.length > 1),
      { none: "no two listed rows were received again", by: (one) => swaps(one) },
    ),
};

/** Rows that follow one which the listing has behind them. Rows that it lacks are another claim's business. */
function swaps({ parsed, listed }: PredictedPage) {
  const places = new Map(listed.map(({ id }, place) => [id, place]));
  const shown = parsed.page.rows.flatMap(({ id }, index) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, index, place }];
  });
  return shown.slice(1).flatMap(({ id, index, place }, before) =>
    place >= shown[before]!.place
      ? []
      : [
          finding(parsed, {
            at: atRow(index, "id"),
            expected: plainText("a row that comes later in the full list"),
            received: id,
          }),
        ],
  );
}
