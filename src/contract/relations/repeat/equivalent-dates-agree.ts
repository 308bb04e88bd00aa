import { chartFindings } from "../../judge/chart-findings.ts";
import { checkEach, comparedTo, type Finding } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { rowFindings, totalFindings, writtenFormOf } from "../../judge/compare-with-listing.ts";
import { mayHaveChanged } from "../../read/moves/moved-pair.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { type PredictedPage, predictedPages } from "../../read/reference-listing.ts";
import { type Bound, hasOffset, isShownAsDay, parseInstantMs } from "../../read/request/instant.ts";
import { countDays } from "../../read/response/day-counts.ts";

export const equivalentDatesAgree: Relation = {
  id: "equivalent-dates-agree",
  claim: "Different spellings of the same dates get the same rows, total and chart.",
  evidence: "assumed",
  relate(run) {
    const spelled = run.pages.filter((page) => writtenFormOf(page) === "spelling").map(asSent);
    return checkEach(
      predictedPages(run, spelled).filter(
        ({ left, listing, parsed }) => left.length > 0 && !mayHaveChanged(run, [listing, parsed]),
      ),
      {
        none: "no listed rows were requested again with other spellings",
        by: (page) => [...rowFindings(page), ...countFindings(page)],
      },
    );
  },
};

/** The page with the window that was sent, whatever the echo says of its offset, unless it shows whole days. */
function asSent(parsed: PageExchange): PageExchange {
  const { query, page } = parsed;
  const window = query.operation.list.window!;
  const { start, end } = page.effective;
  const sentOr = (bound: Bound, effective: number | undefined) => {
    const text = query.sent[window[bound]];
    const isSent = text !== undefined && hasOffset(text);
    return isSent && !isShownAsDay(text, page.echo[window[bound]], bound) ? parseInstantMs(text) : effective;
  };
  const sent = { start: sentOr("start", start), end: sentOr("end", end) };
  return { ...parsed, page: { ...page, effective: { ...page.effective, ...sent } } };
}

/** Total and chart of a page with all rows of its window, whatever their scope, where those of the listing are right. */
function countFindings(page: PredictedPage): readonly Finding[] {
  const { parsed, listing, left, listed } = page;
  const { list } = parsed.query.operation;
  const { rows, total } = listing.page;
  if (left.length < listed.length || left.length > parsed.page.effective.limit) return [];
  const isTotalRight = list.total !== undefined && total === rows.length;
  const isChartRight = list.chart && chartFindings(listing, countDays(rows)).length === 0;
  return [
    ...(isTotalRight ? totalFindings(page) : []),
    ...(isChartRight ? comparedTo(listing, chartFindings(parsed, countDays(left))) : []),
  ];
}
