/** Advisories about ranges that a target does not serve as they are requested: it refuses them, cuts their pages, or shows whole days. */
import { asRecord } from "../read/json/as-record.ts";
import { truncatedJson } from "../read/json/truncate.ts";
import { effectiveParametersOf } from "../read/parsed-exchange.ts";
import { hasRoom, isOpenEnded, isSamePopulation } from "../read/reference-listing.ts";
import { refusedRangeOf, requestedDays } from "../read/refused-range.ts";
import { dayShownBy, showsWholeDays } from "../read/response/whole-days.ts";
import type { Advisory } from "./advisory.ts";

const checks = { window: "long-windows-are-refused", page: "deep-pages-are-refused" } as const;

const refusals = (["window", "page"] as const).map(
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

/** Where there is a total or an echo, a check says so. */
const cuts: Advisory = {
  check: "pages-are-cut-short",
  describe({ pages }) {
    const cut = pages.find(
      (one) =>
        isOpenEnded(one) &&
        hasRoom(one) &&
        pages.some((other) => {
          const { rows, effective } = other.page;
          const isBehind = rows.length > 0 && effective.offset >= one.page.rows.length;
          return isBehind && isSamePopulation(one, other);
        }),
    );
    if (!cut) return undefined;
    const { effective, rows } = cut.page;
    return `a page of ${effective.limit} rows has ${rows.length}, though more follow (${cut.query.operation.name})`;
  },
};

const wholeDays: Advisory = {
  check: "windows-are-shown-as-whole-days",
  describe({ pages }) {
    const [found] = pages.flatMap((parsed) => {
      const one = dayShownBy(parsed);
      return one ? [{ ...one, name: parsed.query.operation.name }] : [];
    });
    return found && `${showsWholeDays}: ${found.sent} as ${String(found.shown)} (${found.name})`;
  },
};

export const rangeAdvisories: readonly Advisory[] = [...refusals, cuts, wholeDays];
