import { isOpen } from "../../read/moves/late-data.ts";
import { mayHaveChanged, mayHaveMoved } from "../../read/moves/moved-pair.ts";
import { wasBefore } from "../../read/order.ts";
import type { PagePair } from "../../read/page-pairs.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { reaches } from "../../read/past-end.ts";
import { atTotal } from "../../read/places.ts";
import {
  countsItself,
  hasSameWindow,
  isSamePopulation,
  isUnfiltered,
  listedRowsFor,
} from "../../read/reference-listing.ts";
import { filteredRows } from "../../read/response/row-filters.ts";
import { type Run, unmovedPart } from "../../read/run.ts";
import { settledFor } from "../../read/settle-times.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";

export const totalsScope: BehaviourDetector = {
  assumption: "totals_scope",
  detect(run) {
    const unmoved = unmovedPart(run);
    if (!unmoved) return undetected(run.dataMoved!);
    const pages = pagesWithTotal(unmoved);
    const all = Object.entries(scopes).filter(([, fitsAll]) => fitsAll(pages, unmoved));
    const ofPages = all.filter(([value]) => value === "page");
    const fits = ofPages.length > 0 && pages.some((one) => reaches(one, one.page.total!)) ? ofPages : all;
    if (pages.length === 0) return undetected("no page has a total");
    if (fits.length > 1) return undetected(`the totals fit ${fits.map(([value]) => value).join(" and ")}`);
    // Totals that fit no rule are wrong, and relations report them.
    if (fits.length === 0) return undetected("the totals follow no known rule");
    const [first, detail] = [pages[0]!, `${pages.length} totals agree with it`];
    return detected(first, { at: atTotal(first), value: fits[0]![0], detail });
  },
};

/** Whether every total may count the rows that filters remove. */
export function fitsUnfilteredTotals(run: Run): boolean {
  return scopes.unfiltered_window(pagesWithTotal(run), run);
}

function pagesWithTotal({ pages }: Run): readonly PageExchange[] {
  return pages.filter(({ page }) => page.total !== undefined);
}

type Fits = (pages: readonly PageExchange[], run: Run) => boolean;

const scopes = {
  filtered_window: (pages, run) =>
    pages.every((one) => countsItsRows(one, run)) &&
    agree(pages, isSamePopulation, run) &&
    !pages.some((fewer) => pages.some((more) => isLikeUnfiltered(run, [fewer, more]))) &&
    pages.every((one) => fitsListing(one, run)),
  unfiltered_window: (pages, run) =>
    pages.every((one) => countsItsRows(one, run)) &&
    agree(pages, hasSameWindow, run) &&
    pages.every((one) => fitsListing(one, run, { filtered: false })),
  page: (pages) => pages.every(countsItself),
} satisfies Readonly<Record<string, Fits>>;

/** Whether a filter did not change the total, although a row that it excludes was listed. */
function isLikeUnfiltered(run: Run, [fewer, more]: PagePair): boolean {
  const { list } = fewer.query.operation;
  return (
    hasSameWindow(fewer, more) &&
    isUnfiltered(more) &&
    fewer.page.total === more.page.total &&
    filteredRows(more.page.rows, list, fewer.page.effective.filters).length < more.page.rows.length &&
    !mayHaveChanged(run, [fewer, more])
  );
}

/** Whether a total counts the rows of the page at least, or may be older than they are. */
function countsItsRows(one: PageExchange, run: Run): boolean {
  const { total = 0, rows } = one.page;
  return rows.length <= total || isOpen(one, settledFor(run, one));
}

/** Whether alike pages have one total, unless rows may have come or gone between them. */
function agree(pages: readonly PageExchange[], isAlike: typeof hasSameWindow, run: Run): boolean {
  return pages.every((one) =>
    pages.every(
      (other) =>
        one.page.total === other.page.total ||
        !isAlike(one, other) ||
        isOpen(one, settledFor(run, one, other)) ||
        mayHaveMoved(run, [one, other]),
    ),
  );
}

/**
 * Whether a total counts what the listing shows of its rows, unless they may have changed in between. Rows that no filter
 * removes come, and do not go.
 */
function fitsListing(one: PageExchange, run: Run, options: { readonly filtered?: false } = {}): boolean {
  const { listing } = run;
  const expected = listedRowsFor(run, one, options)?.length;
  const { total } = one.page;
  if (expected === undefined || total === undefined || total === expected) return true;
  if (!mayHaveChanged(run, [listing!, one])) return false;
  const [first, later] = total > expected ? [one, listing!] : [listing!, one];
  return options.filtered !== false || !wasBefore(first, later);
}
