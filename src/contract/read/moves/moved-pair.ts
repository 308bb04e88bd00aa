/** Whether two responses may not go together because rows came, went or changed in between. */
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { isSame } from "../json/same-json.ts";
import { wasBefore } from "../order.ts";
import type { PageExchange } from "../parsed-exchange.ts";
import { hasRoom, isSamePopulation } from "../reference-listing.ts";
import type { Row } from "../response/row.ts";
import { finalBefore, type Settled, settledFor } from "../settle-times.ts";
import { goesByMarks, isLateData, isOpen } from "./late-data.ts";
import { manyRows, type TwoResponses, wereApart } from "./present-move.ts";

/** The pages of a run, and the listing among them. */
interface ListedPages {
  readonly pages: readonly PageExchange[];
  readonly listing: PageExchange | undefined;
}

/**
 * Whether rows that came or went may be why two pages do not go together: of a list without a window, or of one whose rows
 * may go long after they came. They are not where the earlier page, or the listing, came again after both: then nothing moved.
 * Nor where one page is the other at a place far away, for so many rows do not come between two requests, to the row.
 */
export function mayHaveMoved(run: ListedPages & Settled, pair: TwoResponses): boolean {
  const [one, other] = pair;
  const isRepeated = one.exchange.request.path === other.exchange.request.path;
  if (isRepeated || !pair.some((one) => mayGo(one, settledFor(run, ...pair)))) return false;
  return !isStill(run, pair) && !isSamePageElsewhere(one, other);
}

/** Whether rows of a window that may go long after they came had the time to go between two responses. */
export function mayHaveGone(run: Settled, pair: TwoResponses): boolean {
  return wereApart(pair) && pair.some((one) => mayGo(one, settledFor(run, ...pair)));
}

/** Whether two pages are cut from the same rows, and no row arrived in between, nor was taken away by a mark. */
export function isSameList(run: ListedPages & Settled) {
  return (before: PageExchange, after: PageExchange): boolean => {
    const pair: TwoResponses = [before, after];
    if (!isSamePopulation(before, after)) return false;
    return !mayHaveChanged(run, pair) && !isLateData(pair, run);
  };
}

/** Whether the counts of two pages are of the same rows: none arrived in between that both charts may show, nor was taken away by a mark. */
export function hasSameCounts(run: ListedPages & Settled) {
  return (before: PageExchange, after: PageExchange): boolean => {
    const pair: TwoResponses = [before, after];
    if (!isSamePopulation(before, after)) return false;
    if (goesByMarks(before) && mayHaveChanged(run, pair)) return false;
    return before.page.total === after.page.total || !isLateData(pair, run);
  };
}

/**
 * Whether rows that are not final may have come between two pages of a list with a window, or their marks have changed. An equal
 * total does not show that none came: it may be older than the rows.
 */
export function mayHaveChanged(run: ListedPages & Settled, pair: TwoResponses): boolean {
  if (!pair.every((one) => isOpen(one, settledFor(run, ...pair)))) return false;
  return !isStill(run, pair) && !isSamePageElsewhere(...pair);
}

/** Whether of several pages any two may have rows that came or changed in between. */
export function haveChanged(run: ListedPages & Settled, pages: readonly PageExchange[]): boolean {
  return pages.some((one, place) =>
    pages.slice(place + 1).some((other) => mayHaveChanged(run, [one, other])),
  );
}

/** Whether what came before two pages, or with the first of them, came again after both. */
function isStill({ pages, listing }: ListedPages, pair: TwoResponses): boolean {
  const isFirst = (one: PageExchange) => pair.every((each) => each === one || wasBefore(one, each));
  // Of rows that a page does not show, marks may have been corrected, and others may have come between them.
  const isTelling = (one: PageExchange) => hasRoom(one) || (!pair.some(goesByMarks) && isAsLong(one, pair));
  const known = [...pair, ...(listing ? [listing] : [])].filter((one) => isFirst(one) && isTelling(one));
  return known.some((one) => pair.every((each) => wasBefore(each, lastShown(pages, one))));
}

/** Whether a page ends where two others do, or after them. The rows of a list without a window come at any place. */
function isAsLong(one: PageExchange, pair: TwoResponses): boolean {
  const endOf = ({ page: { effective, rows } }: PageExchange) => effective.offset + rows.length;
  const isOfPresent = one.query.operation.list.window === undefined;
  return isOfPresent || pair.every((each) => isSamePopulation(one, each) && endOf(each) <= endOf(one));
}

/** The last page that shows an earlier one again, else that itself; found once, because each page is compared with many. */
function lastShown(pages: readonly PageExchange[], earlier: PageExchange): PageExchange {
  const known = lastPages.get(pages) ?? new Map<PageExchange, PageExchange>();
  lastPages.set(pages, known);
  const isAgain = (later: PageExchange) => wasBefore(earlier, later) && showsAgain(later, earlier);
  const last = known.get(earlier) ?? pages.findLast(isAgain) ?? earlier;
  known.set(earlier, last);
  return last;
}

const lastPages = new WeakMap<readonly PageExchange[], Map<PageExchange, PageExchange>>();

/** Whether a row of a page may go at any time, however old it is. */
export function mayGo({ query: { operation }, page }: PageExchange, settledBefore: number): boolean {
  const final = finalBefore(operation, settledBefore);
  const isOfPresent = operation.list.window === undefined;
  return isOfPresent || (final < settledBefore && (page.effective.end ?? Number.POSITIVE_INFINITY) >= final);
}

/** Whether a page shows what an earlier one of the same list shows: the same rows at its place, as filters see them, no more, and the same total. */
function showsAgain(later: PageExchange, earlier: PageExchange): boolean {
  const { effective, rows, total } = earlier.page;
  const from = effective.offset - later.page.effective.offset;
  if (from < 0 || total !== later.page.total || !isSamePopulation(earlier, later)) return false;
  const fields = Object.values(later.query.operation.list.filters).map(({ field }) => field);
  const shown = ({ id, fields: row }: Row) => [id, ...fields.map((field) => valueAtPointer(row, field))];
  return isSame(later.page.rows.slice(from, from + effective.limit).map(shown), rows.map(shown));
}

function isSamePageElsewhere(a: PageExchange, b: PageExchange): boolean {
  const [one, other] = [a.page, b.page];
  const isFar = Math.abs(one.effective.offset - other.effective.offset) >= manyRows;
  const length = Math.min(one.rows.length, other.rows.length);
  const [ids, otherIds] = [one, other].map(({ rows }) => rows.slice(0, length).map(idOf));
  return isFar && length > 0 && isSamePopulation(a, b) && isSame(ids, otherIds);
}

function idOf({ id }: Row): unknown {
  return id;
}
