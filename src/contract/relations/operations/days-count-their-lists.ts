import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checkEach, comparedTo, type Finding, finding, plainText } from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import {
  type AgreementCase,
  agreementCases,
  numberOf,
  runsOf,
  settledListing,
} from "../../read/agreement-cases.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { dayMs, dayOf, midnightOf, parseInstantMs, secondMs } from "../../read/request/instant.ts";
import type { Row } from "../../read/response/row.ts";
import type { RunSet } from "../../read/run-set.ts";

export const daysCountTheirLists: SetRelation = {
  id: "days-count-their-lists",
  claim: "The figures of a day are those of the rows of that day.",
  evidence: "assumed",
  relateAll(set) {
    const comparisons = agreementCases(set, "days").flatMap((one) => comparisonsOf(one, set));
    return checkEach(comparisons, {
      none: "no figures were requested for a whole day whose rows were listed",
      by: (one) => comparedTo(one.listing, dayFindings(one)),
    });
  },
};

interface Comparison extends AgreementCase<"days"> {
  readonly listing: PageExchange;
  /** Midnights of the days that both show in full. */
  readonly days: readonly number[];
}

function comparisonsOf({ parsed, agreement }: AgreementCase<"days">, set: RunSet): readonly Comparison[] {
  const { window } = parsed.query.operation;
  if (!window || (agreement.sum !== undefined && set.isSanitised)) return [];
  const { sent } = parsed.query;
  const [start, end] = [parseInstantMs(sent[window.start]), parseInstantMs(sent[window.end])];
  if (start === undefined || end === undefined) return [];
  return runsOf(set, parsed, agreement.of).flatMap((run) => {
    const listing = settledListing(run, parsed);
    if (!listing || run.windowEnd === "exclusive") return [];
    const { start: first, end: last } = listing.page.effective;
    const days = wholeDays(Math.max(start, first!), Math.min(end, last!));
    return days.length > 0 ? [{ parsed, agreement, listing, days }] : [];
  });
}

function wholeDays(start: number, end: number): readonly number[] {
  const first = midnightOf(start + dayMs - secondMs);
  const count = Math.floor((end + secondMs - first) / dayMs);
  return Array.from({ length: Math.max(0, count) }, (_, index) => first + index * dayMs);
}

function dayFindings({ parsed, agreement, listing, days }: Comparison): readonly Finding[] {
  const points = valueAtPointer(parsed.json, agreement.days);
  const series = Array.isArray(points) ? points : [];
  return days.flatMap((midnight) => {
    const rows = listing.page.rows.filter(({ time }) => time !== undefined && midnightOf(time) === midnight);
    const expected = figureOf(rows, agreement);
    const index = series.findIndex((point) => valueAtPointer(point, agreement.day) === dayOf(midnight));
    const received = index < 0 ? 0 : numberOf(valueAtPointer(series[index], agreement.value));
    if (received === undefined || Math.round(100 * received) === expected) return [];
    const at = `/response/body${agreement.days}${index < 0 ? "" : `/${index}${agreement.value}`}`;
    const text = `${expected / 100} on ${dayOf(midnight)}, as the rows of ${agreement.of} say`;
    return [finding(parsed, { at, expected: plainText(text), received })];
  });
}

/** The figure of some rows in hundredths, so that amounts add up. */
function figureOf(rows: readonly Row[], { where, sum }: Comparison["agreement"]): number {
  const counted = rows.filter(({ fields }) => !where || valueAtPointer(fields, where.field) === where.equals);
  if (sum === undefined) return 100 * counted.length;
  const amounts = counted.map(({ fields }) => numberOf(valueAtPointer(fields, sum)) ?? 0);
  return amounts.reduce((total, amount) => total + Math.round(100 * amount), 0);
}
