/** Advisories about ranges that a target refuses: windows too long or too old, and pages too deep. */
import { asRecord } from "../read/json/as-record.ts";
import { truncatedJson } from "../read/json/truncate.ts";
import { effectiveParametersOf } from "../read/parsed-exchange.ts";
import { refusedRangeOf, requestedDays } from "../read/refused-range.ts";
import type { Advisory } from "./advisory.ts";

const checks = { window: "long-windows-are-refused", page: "deep-pages-are-refused" } as const;

export const rangeAdvisories = (["window", "page"] as const).map(
  (kind): Advisory => ({
    check: checks[kind],
    describe(run) {
      const refused = run.parsedExchanges.flatMap((parsed) => refusedRangeOf(run, parsed) ?? []);
      const parsed = refused.find((one) => one.kind === kind)?.parsed;
      if (!parsed) return undefined;
      const [days, { offset }] = [requestedDays(parsed), effectiveParametersOf(parsed)];
      const range = kind === "window" ? `a window of ${days} days` : `a page after ${offset} rows`;
      const words = truncatedJson(asRecord(parsed.json).message, 160);
      return `${range} is refused with ${parsed.exchange.response.status}, a smaller one is not: ${words}`;
    },
  }),
);
