import { documentedAt } from "../../drift/documented-part.ts";
import { comparableChart } from "../../judge/chart-findings.ts";
import { checkEach, comparedTo, type Finding, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { idFindings } from "../../judge/compare-with-listing.ts";
import { isLateData } from "../../read/moves/late-data.ts";
import { mayHaveGone } from "../../read/moves/moved-pair.ts";
import { presentMove } from "../../read/moves/present-move.ts";
import type { PagePair } from "../../read/page-pairs.ts";
import { atChart, atEcho, atTotal } from "../../read/places.ts";
import { isSameRequest } from "../../read/request/same-request.ts";
import type { Run } from "../../read/run.ts";
import { settledFor } from "../../read/settle-times.ts";

export const sameRequestSameResponse: Relation = {
  id: "same-request-same-response",
  claim: "A repeated request for a past window gets the same response.",
  evidence: "inferred",
  ignoresDataDrift: true,
  relate(run) {
    const pairs = repetitions(run).filter(
      (pair) => !isLateData(pair, run) && !presentMove(pair) && !mayHaveGone(run, pair),
    );
    return checkEach(pairs, {
      none: run.dataMoved ?? "no request was repeated",
      by: (pair) => comparedTo(pair[0], differences(pair, run)),
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
function differences([first, again]: PagePair, run: Run): readonly Finding[] {
  const [one, other] = [first.page, again.page];
  const [chart, chartAgain] = [first, again].map((each) =>
    comparableChart(each, settledFor(run, first, again)),
  );
  const place = again.query.operation.list.echo ?? "";
  const [echo, echoAgain] = [one.echo, other.echo].map((value) => documentedAt(again, place, value));
  return [
    ...unlessEqual(again, { at: atTotal(again), expected: one.total, received: other.total }),
    ...unlessEqual(again, { at: atChart(again), expected: chart, received: chartAgain }),
    ...unlessEqual(again, { at: atEcho(again), expected: echo, received: echoAgain }),
    ...idFindings(again, one.rows),
  ];
}
