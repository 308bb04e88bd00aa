/** The listing of a whole window, as far as the list says where it ends, and what follows from it. */

import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import {
  chartSum,
  type ListExchange,
  type Page,
  type PageExchange,
  type ParsedExchange,
} from "./parsed-exchange.ts";
import type { Row } from "./response/row.ts";
import { activeFilters, filteredRows, hasSameFilters } from "./response/row-filters.ts";
import { settledFor } from "./settle-times.ts";

/** A page with the rows that the listing leaves for it. */
export interface PredictedPage {
  readonly parsed: PageExchange;
  readonly listing: PageExchange;
  /** Rows in its window that its flags leave, in the order of the listing. */
  readonly left: readonly Row[];
  /** Rows in its window, whatever its flags. */
  readonly listed: readonly Row[];
  /** Rows of this instant and later may have come or changed since the listing, so nothing follows for them. */
  readonly finalBefore?: number;
}

/** The page that lists a whole window, and whether the end of a window belongs to it. */
export interface Reference {
  readonly listing: PageExchange | undefined;
  readonly windowEnd: "inclusive" | "exclusive";
}

/** The pages that follow from the listing, apart from itself and its repetition. */
export function predictedPages(
  reference: Reference,
  pages: readonly PageExchange[],
): readonly PredictedPage[] {
  const { listing } = reference;
  return pages.flatMap((parsed) => {
    if (!listing || parsed.exchange.request.path === listing.exchange.request.path) return [];
    const listed = listedRowsFor(reference, parsed, { filtered: false });
    if (!listed || hasUnknownFields(listed, parsed)) return [];
    const left = filteredRows(listed, parsed.query.operation.list, parsed.page.effective.filters);
    return [{ parsed, listing, left, listed }];
  });
}

/** Whether a filter goes by a field of an object that is null, so that nobody knows what it does to the row. */
function hasUnknownFields(
  rows: readonly Row[],
  { page, query }: Pick<ListExchange, "query"> & { readonly page: Pick<Page, "effective"> },
): boolean {
  const { list } = query.operation;
  const fields = activeFilters(list, page.effective.filters).map((name) => list.filters[name]!.field);
  const objects = list.perhapsNull.filter((object) => fields.some((field) => field.startsWith(`${object}/`)));
  return objects.some((object) => rows.some((row) => valueAtPointer(row.fields, object) === null));
}

/** Whether a page shows every row of what was requested, by its total or its chart. */
export function isComplete(parsed: PageExchange): boolean {
  const { page, query } = parsed;
  const { rows, total } = page;
  const isCounted = total === rows.length || (query.operation.list.chart && chartSum(page) === rows.length);
  return isCounted === true && hasRoom(parsed);
}

/** Whether a page begins with the first row, and its limit allows more rows than it has. */
export function hasRoom({ page: { rows, effective } }: PageExchange): boolean {
  return effective.offset === 0 && rows.length < effective.limit;
}

/** Whether more rows may follow a page that is not full: no count of the list says how many there are, and a target may cut pages. */
export function isOpenEnded({ query }: Pick<ListExchange, "query">): boolean {
  const { total, chart } = query.operation.list;
  return total === undefined && chart === undefined;
}

/** Whether two requests are about the same list of the same link. */
export function isSameSubject(a: Pick<ParsedExchange, "query">, b: Pick<ParsedExchange, "query">): boolean {
  const [one, other] = [a.query, b.query];
  return one.operation === other.operation && one.link === other.link && one.account === other.account;
}

/** Whether two pages are cut from the same rows: same subject, window and filters. */
export function isSamePopulation(a: PageExchange, b: PageExchange): boolean {
  return hasSameWindow(a, b) && hasSameFilters(a.page.effective, b.page.effective);
}

/** Whether two pages are of the same subject, window and order, whatever their filters. */
export function hasSameWindow(a: PageExchange, b: PageExchange): boolean {
  return isSameSubject(a, b) && hasSameRange(a, b);
}

/**
 * Whether two pages are of the same window and order, whatever their subject and filters. Parameters that the list does not
 * explain must be the same too: they may choose rows.
 */
export function hasSameRange(a: PageExchange, b: PageExchange): boolean {
  const [one, other] = [a.page.effective, b.page.effective];
  const isSameSpan = one.start !== undefined && one.start === other.start && one.end === other.end;
  // Ends that are not known are the same where the same was sent.
  const endOf = ({ query: { operation, sent } }: PageExchange) => sent[operation.list.window?.end ?? ""];
  if (one.end === undefined && endOf(a) !== endOf(b)) return false;
  return isSameSpan && one.sort === other.sort && one.others === other.others;
}

/** Whether a page shows rows that no filter has thinned out. */
export function isUnfiltered({ query, page }: PageExchange): boolean {
  return (
    page.effective.others === "" && activeFilters(query.operation.list, page.effective.filters).length === 0
  );
}

/** The listed rows that the window and filters of a page keep, in the order of the listing; undefined when it does not cover them. */
export function listedRowsFor(
  run: Reference,
  parsed: Omit<ListExchange, "page"> & { readonly page: Pick<Page, "effective"> },
  { filtered = true, windowEnd = run.windowEnd } = {},
): readonly Row[] | undefined {
  const { listing } = run;
  if (!listing || !isSameSubject(listing, parsed)) return undefined;
  const [whole, part] = [listing.page.effective, parsed.page.effective];
  const [from, to] = [part.start ?? Number.NaN, part.end ?? Number.NaN];
  if (!(from >= whole.start! && to <= whole.end!) || part.sort !== whole.sort || part.others !== whole.others)
    return undefined;
  const { list } = parsed.query.operation;
  const last = windowEnd === "exclusive" && to < whole.end! ? to - 1 : to;
  const inWindow = listing.page.rows.filter((row) => {
    const time = list.window ? (row.time ?? Number.NaN) : from;
    return time >= from && time <= last;
  });
  if (!filtered) return inWindow;
  return hasUnknownFields(inWindow, parsed) ? undefined : filteredRows(inWindow, list, part.filters);
}

/** The rows of a list that a page must show. */
export function sliceForPage(rows: readonly Row[], { page }: PageExchange): readonly Row[] {
  return rows.slice(page.effective.offset, page.effective.offset + page.effective.limit);
}

export function idsOf(rows: readonly Row[]): readonly unknown[] {
  return rows.map((row) => row.id);
}

/** Whether a total may be the number of the rows of its page. */
export function countsItself({ page: { total, rows } }: PageExchange): boolean {
  return total === undefined || total === rows.length;
}

/** The largest listing of a window that was requested, or that is settled anyway; consistent ones before others. */
export function findListing(pages: readonly PageExchange[], settledBefore: number): PageExchange | undefined {
  const candidates = pages.filter((one) => {
    const { start, end } = one.page.effective;
    if (!isUnfiltered(one) || start === undefined || end === undefined) return false;
    if (!(isOpenEnded(one) ? hasRoom(one) : isComplete(one))) return false;
    return isWindowRequested(one) || end < settledFor({ settledBefore }, one);
  });
  const rank = (one: PageExchange) =>
    (isWindowRequested(one) ? 2e9 : 0) +
    (one.page.total === one.page.rows.length ? 1e9 : 0) +
    one.page.rows.length;
  return candidates.sort((a, b) => rank(b) - rank(a))[0];
}

/** Whether both bounds were sent. A list without a window is requested whole. */
function isWindowRequested({ query: { operation, sent } }: PageExchange): boolean {
  const { window } = operation.list;
  return !window || (sent[window.start] !== undefined && sent[window.end] !== undefined);
}
