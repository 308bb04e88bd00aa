/** Whether a window's end belongs to it, by what pages show of the listed rows. */
import { isSame } from "../json/same-json.ts";
import type { PageExchange } from "../parsed-exchange.ts";
import { countsItself, idsOf, listedRowsFor, type Reference, sliceForPage } from "../reference-listing.ts";
import { countDays, daysOf } from "./day-counts.ts";
import type { Row } from "./row.ts";

/** Whether a window's end belongs to it: a row at that second shows it. */
export function findWindowEnd(
  run: Pick<Reference, "listing"> & { readonly pages: readonly PageExchange[] },
): { readonly value: Reference["windowEnd"]; readonly parsed: PageExchange } | undefined {
  const mayCountPages = run.pages.every(countsItself);
  let undecided: PageExchange | undefined;
  for (const parsed of run.pages) {
    const rowsUpTo = (windowEnd: Reference["windowEnd"]) =>
      [true, false].map((filtered) => listedRowsFor({ ...run, windowEnd }, parsed, { filtered }) ?? []);
    const [inclusive, exclusive] = [rowsUpTo("inclusive"), rowsUpTo("exclusive")];
    if (inclusive[1]!.length === exclusive[1]!.length) continue;
    const isCounted = !mayCountPages || !countsItself(parsed);
    if (isShownOnly(parsed, inclusive, exclusive, isCounted)) return { value: "inclusive", parsed };
    if (isShownOnly(parsed, exclusive, inclusive, isCounted)) return { value: "exclusive", parsed };
    undecided ??= parsed;
  }
  // The counts of one page may fit both rules, and only one of them together with all other counts.
  const fits = (windowEnd: Reference["windowEnd"]) =>
    [true, false].some((filtered) =>
      run.pages.every((one) => countsAre(one, listedRowsFor({ ...run, windowEnd }, one, { filtered }))),
    );
  const isExclusive = undecided && !mayCountPages && !fits("inclusive") && fits("exclusive");
  return isExclusive ? { value: "exclusive", parsed: undecided! } : undefined;
}

/** Whether total and chart of a page count these rows, as far as they are there. */
function countsAre(
  { page: { total, chart }, query }: PageExchange,
  rows: readonly Row[] | undefined,
): boolean {
  if (!rows) return true;
  if (total !== undefined && total !== rows.length) return false;
  const [shown, counted] = [daysOf(chart), countDays(rows)].map((days) => Object.fromEntries(days));
  return query.operation.list.chart === undefined || chart.length === 0 || isSame(shown, counted);
}

/**
 * Whether a page is cut from the first rows, and not from the others: by the rows that it shows, or by its total where they are
 * the same. Both are given as the filters leave them, and whole: a total may count either.
 */
function isShownOnly(
  parsed: PageExchange,
  of: readonly (readonly Row[])[],
  other: readonly (readonly Row[])[],
  isCounted: boolean,
): boolean {
  const [expected, unexpected] = [of, other].map(([left = []]) => idsOf(sliceForPage(left, parsed)));
  if (!isSame(expected, unexpected)) return isSame(idsOf(parsed.page.rows), expected);
  const counts = (each: readonly Row[]) => parsed.page.total === each.length;
  return isCounted && of.some(counts) && !other.some(counts);
}
