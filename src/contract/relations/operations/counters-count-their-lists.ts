import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checkEach, comparedTo, unlessEqual } from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import {
  type AgreementCase,
  agreementCases,
  readingsAt,
  runsOf,
  steadyValue,
} from "../../read/agreement-cases.ts";
import { wasBefore } from "../../read/order.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { isUnfiltered } from "../../read/reference-listing.ts";
import { parseInstantMs } from "../../read/request/instant.ts";
import type { RunSet } from "../../read/run-set.ts";

export const countersCountTheirLists: SetRelation = {
  id: "counters-count-their-lists",
  claim: "A counter is the total of the list that it counts.",
  evidence: "assumed",
  relateAll(set) {
    const comparisons = agreementCases(set, "total").flatMap((one) => comparisonsOf(one, set));
    return checkEach(comparisons, {
      none: "no total of all rows was requested while the counter stayed the same",
      by: ({ page, counter, at, parsed }) =>
        comparedTo(page, unlessEqual(parsed, { at, expected: page.page.total, received: counter })),
    });
  },
};

/** Totals of the whole list that were requested between two equal readings of the counter. */
function comparisonsOf({ parsed, agreement }: AgreementCase<"total">, set: RunSet) {
  const { value, of, since } = agreement;
  const readings = readingsAt(value, runsOf(set, parsed, parsed.query.operation.name));
  const start = parseInstantMs(valueAtPointer(parsed.json, since));
  // The last response before a total is the one that is compared with it.
  const isLast = (page: PageExchange) =>
    readings.findLast((one) => wasBefore(one.parsed, page))?.parsed === parsed;
  const counter = { at: `/response/body${value}`, counter: valueAtPointer(parsed.json, value) };
  return runsOf(set, parsed, of)
    .flatMap(({ pages }) => pages)
    .filter((page) => isWhole(page, start) && isLast(page))
    .filter((page) => steadyValue(readings, page) !== undefined)
    .map((page) => ({ parsed, page, ...counter }));
}

/** Whether a page counts all rows from an instant on, until now. */
function isWhole(parsed: PageExchange, start: number | undefined): boolean {
  const { window } = parsed.query.operation.list;
  const { sent } = parsed.query;
  const isOpen = !window || (sent[window.end] === undefined && parseInstantMs(sent[window.start]) === start);
  return isOpen && start !== undefined && parsed.page.total !== undefined && isUnfiltered(parsed);
}
