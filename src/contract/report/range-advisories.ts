/** Advisories about ranges that a target refuses: windows too long or too old, and pages too deep. */
import { asRecord } from "../read/json/as-record.ts";
import { truncatedJson } from "../read/json/truncate.ts";
import { effectiveParametersOf } from "../read/parsed-exchange.ts";
import { type RefusedRange, refusedRangeOf, requestedDays } from "../read/refused-range.ts";
import type { Run } from "../read/run.ts";
import type { Advisory } from "./advisory.ts";

export const rangeAdvisories: readonly Advisory[] = [
  {
    check: "long-windows-are-refused",
    describe: (run) =>
      describeFirst(run, "window", ({ parsed }) => `a window of ${requestedDays(parsed)} days`),
  },
  {
    check: "deep-pages-are-refused",
    describe: (run) =>
      describeFirst(run, "page", ({ parsed }) => `a page after ${effectiveParametersOf(parsed).offset} rows`),
  },
];

function describeFirst(
  run: Run,
  kind: RefusedRange["kind"],
  nameOf: (range: RefusedRange) => string,
): string | undefined {
  const refused = run.parsedExchanges.flatMap((parsed) => refusedRangeOf(run, parsed) ?? []);
  const first = refused.find((one) => one.kind === kind);
  if (!first) return undefined;
  const { status } = first.parsed.exchange.response;
  const words = truncatedJson(asRecord(first.parsed.json).message, 160);
  return `${nameOf(first)} is refused with ${status}, a smaller one is not: ${words}`;
}
