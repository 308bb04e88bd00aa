import { documentedAt } from "../../drift/documented-part.ts";
import { checkEach, type Finding, finding, plainText, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { isSame } from "../../read/json/same-json.ts";
import { pairs } from "../../read/page-pairs.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atChart, atEcho, atRowId, atTotal } from "../../read/places.ts";
import { chartValue } from "../../read/response/chart-value.ts";

export const sameRequestSameResponse: Relation = {
  id: "same-request-same-response",
  claim: "A repeated request for a past window gets the same response.",
  evidence: "documented",
  severity: "error",
  relate: ({ pages }) =>
    checkEach(
      pairs(pages, (a, b) => a.exchange.request.path === b.exchange.request.path),
      { none: "no request was repeated", by: ([first, again]) => differences(first, again) },
    ),
};

/** Rows are compared by their ids. Another claim compares their fields. */
function differences(first: PageExchange, again: PageExchange): readonly Finding[] {
  const [one, other] = [first.page, again.page];
  const length = Math.max(one.rows.length, other.rows.length);
  const rows = Array.from({ length }, (_, index) => [one.rows[index]?.id, other.rows[index]?.id] as const);
  const { list } = again.query.operation;
  const parts = [
    { at: atChart(again), place: list.chart?.points, values: [chartValue(first), chartValue(again)] },
    { at: atEcho(again), place: list.echo, values: [one.echo, other.echo] },
  ];
  return [
    ...unlessEqual(again, { at: atTotal(again), expected: one.total, received: other.total }),
    ...parts.flatMap(({ at, place = "", values }) => {
      const [expected, received] = values.map((value) => documentedAt(again, place, value));
      return unlessEqual(again, { at, expected, received });
    }),
    ...rows.flatMap(([expected, received], index) =>
      isSame(expected, received)
        ? []
        : [
            finding(again, {
              at: atRowId(again, index),
              expected: expected ?? plainText("no row"),
              received: received ?? plainText("no row"),
            }),
          ],
    ),
  ];
}
