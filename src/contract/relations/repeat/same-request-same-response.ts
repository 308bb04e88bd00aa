import { documentedAt } from "../../drift/documented-part.ts";
import { checkEach, comparedTo, type Finding, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { idFindings } from "../../judge/compare-with-listing.ts";
import { isLateData, presentMove } from "../../read/moves/late-data.ts";
import type { PagePair } from "../../read/page-pairs.ts";
import { chartValue, type PageExchange } from "../../read/parsed-exchange.ts";
import { atChart, atEcho, atTotal } from "../../read/places.ts";
import { isSameRequest } from "../../read/request/same-request.ts";
import type { Run } from "../../read/run.ts";

export const sameRequestSameResponse: Relation = {
  id: "same-request-same-response",
  claim: "A repeated request for a past window gets the same response.",
  evidence: "inferred",
  ignoresDataDrift: true,
  relate(run) {
    const pairs = repetitions(run).filter((pair) => !isLateData(pair, run) && !presentMove(pair));
    return checkEach(pairs, {
      none: run.dataMoved ?? "no request was repeated",
      by: ([first, again]) => comparedTo(first, differences(first, again)),
    });
  },
};

/** Every response with the first one to the same request; one that brings the first total again, with the one before it. */
function repetitions({ pages }: Run): readonly PagePair[] {
  return pages.flatMap((again, position) => {
    const earlier = pages.slice(0, position).filter((one) => isSameRequest(one, again));
    const [first, last] = [earlier[0], earlier.at(-1)];
    if (!first || !last) return [];
    return [[first.page.total === again.page.total ? last : first, again] as const];
  });
}

/** Rows are compared by their ids. Another claim compares their fields. */
function differences(first: PageExchange, again: PageExchange): readonly Finding[] {
  const [one, other] = [first.page, again.page];
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
    ...idFindings(again, one.rows),
  ];
}
