/** Rows that arrive, go or change between two requests: the only reason for which a repeated request may get another response. */
import { isSame } from "../json/same-json.ts";
import { possibleOrders } from "../order.ts";
import { chartSum, type PageExchange } from "../parsed-exchange.ts";
import { countsItself, hasRoom, isComplete } from "../reference-listing.ts";
import { dayMs } from "../request/instant.ts";
import type { Row } from "../response/row.ts";
import { activeFilters } from "../response/row-filters.ts";
import { type Settled, settledFor } from "../settle-times.ts";
import { hasChangedValue, idsOf, presentMove, type TwoResponses } from "./present-move.ts";

/** Whether rows that arrived late may be why two responses differ, in the order in which they may have been made. */
export function isLateData(pair: TwoResponses, given: Settled): boolean {
  return possibleOrders(pair).some((ordered) => isLater(ordered, given));
}

/**
 * Whether the second of two responses to a request has more rows, all of them newer than the age at which rows are final.
 * A total that shrinks, or that changes for older rows, is none; but where a filter goes by marks, their correction takes newer
 * rows away, too. Where totals count the rows of the page alone, nothing tells whether rows came to a window that is still open.
 */
function isLater(pair: TwoResponses, given: Settled): boolean {
  const run = { settledBefore: settledFor(given, ...pair) };
  if (pair.every((one) => isOpen(one, run.settledBefore) && countsItself(one)) && pair.some(mayBePart))
    return true;
  const [{ total: before = Number.POSITIVE_INFINITY }, { total: after = 0 }] = [pair[0].page, pair[1].page];
  if (pair.every(goesByMarks)) return haveOtherMarks(pair, run);
  return after === before ? haveUncountedRows(pair, run) : after > before && haveNewRows(pair, run);
}

/**
 * Whether rows came that the counts do not show: counts may be older than the rows. They push others over the edge of a page,
 * and leave the order of those that stay.
 */
function haveUncountedRows(pair: TwoResponses, run: Settled): boolean {
  const [before, after] = pair;
  const isAlike = before.page.effective.offset === after.page.effective.offset;
  if (!isAlike || changedDays(before, after).length > 0) return false;
  if (!pair.every((one) => isOpen(one, run.settledBefore))) return false;
  const { came, gone } = otherRows(pair);
  const [kept, keptAgain] = [rowsIn(before, after), rowsIn(after, before)].map((rows) =>
    rows.map(({ id }) => id),
  );
  if (came.length === 0 || !isSame(kept, keptAgain)) return false;
  if (before.page.effective.offset > 0) return true;
  return came.every((row) => isNew(row, run)) && (gone.length === 0 || mayBePart(after));
}

/** Whether rows came, all to days that are not final, and none went. */
function haveNewRows(pair: TwoResponses, run: Settled): boolean {
  const days = changedDays(...pair);
  if (days.length === 0 || days.some((day) => isSettledDay(day, run))) return false;
  const { came, gone } = otherRows(pair);
  return !pair.every(isComplete) || (gone.length === 0 && came.every((row) => isNew(row, run)));
}

/** Whether rows that are not final came or went. Totals may count the rows that filters remove, and so stay as they are. */
function haveOtherMarks(pair: TwoResponses, run: Settled): boolean {
  const days = changedDays(...pair);
  if (days.some((day) => isSettledDay(day, run))) return false;
  const [{ effective: one }, { effective: other }] = [pair[0].page, pair[1].page];
  const isSamePlace = one.offset === other.offset;
  const rows = isSamePlace ? Object.values(otherRows(pair)).flat() : [];
  if (days.length + rows.length === 0) return false;
  const areWhole = isSamePlace && pair.every(hasRoom);
  return areWhole
    ? rows.every((row) => isNew(row, run))
    : pair.every((each) => isOpen(each, run.settledBefore));
}

function otherRows([before, after]: TwoResponses) {
  return { came: rowsOnlyIn(after, before), gone: rowsOnlyIn(before, after) };
}

function isNew({ time = Number.POSITIVE_INFINITY }: Row, { settledBefore }: Settled): boolean {
  return time >= settledBefore;
}

/** Whether a filter of a page goes by marks, which may be corrected: then rows that are not final come and go. */
export function goesByMarks({ query, page }: PageExchange): boolean {
  const { list } = query.operation;
  return activeFilters(list, page.effective.filters).some((name) => list.filters[name]!.kind === "excludes");
}

/** Whether rows may still come to the window of a page. */
export function isOpen({ page, query }: PageExchange, settledBefore: number): boolean {
  const { window } = query.operation.list;
  return window !== undefined && (page.effective.end ?? Number.POSITIVE_INFINITY) >= settledBefore;
}

/**
 * The instant from which the counts of a response may be older than its rows: rows came to its window in between. Infinite where
 * its window is closed, or where it does not say when it was sent: the requests of one run follow each other closely.
 */
export function uncountedFrom(parsed: PageExchange): number {
  const { settledBefore } = parsed;
  return settledBefore !== undefined && isOpen(parsed, settledBefore)
    ? settledBefore
    : Number.POSITIVE_INFINITY;
}

/** Whether a page may show a part of the rows. */
export function mayBePart({ page: { rows, effective } }: PageExchange): boolean {
  return effective.offset > 0 || rows.length >= effective.limit;
}

/** Whether all rows of a day of a chart are final. */
export function isSettledDay(day: string, { settledBefore }: Settled): boolean {
  return Date.parse(day) + dayMs - 1 < settledBefore;
}

/** Days whose count differs between two charts. */
export function changedDays(before: PageExchange, after: PageExchange): readonly string[] {
  const [one, other] = [before, after].map(
    ({ page }) => new Map(page.chart.map(({ day, count }) => [day, count])),
  );
  const days = new Set([...one!.keys(), ...other!.keys()]);
  return [...days].filter((day) => (one!.get(day) ?? 0) !== (other!.get(day) ?? 0));
}

/** Whether between responses to the same request there came nothing but new rows. */
export function onlyNewRowsCame(pages: readonly PageExchange[], run: Settled): boolean {
  return pages.every((later) => {
    const first = firstOf(pages, later);
    return first.page.total === later.page.total || isLateData([first, later], run);
  });
}

/** Why the responses may not be compared with each other. */
export function findMove(pages: readonly PageExchange[]): string | undefined {
  for (const later of pages) {
    const first = firstOf(pages, later);
    if (first === later) continue;
    const move = later.query.operation.list.window ? countedMove(first, later) : presentMove([first, later]);
    if (move) return move;
  }
  return hasChangedValue(pages) ? "the data moved: a row had another value later" : undefined;
}

/** Data moved when the same request brought another total, and the chart agrees with it. */
function countedMove(first: PageExchange, later: PageExchange): string | undefined {
  if (first.page.total === later.page.total) return undefined;
  const [before, after] = [chartSum(first.page), chartSum(later.page)];
  if (before !== first.page.total || after !== later.page.total) return undefined;
  return `the data moved: the same request counted ${before} rows, later ${after}`;
}

/** The first response to the same request. */
function firstOf(pages: readonly PageExchange[], { exchange }: PageExchange): PageExchange {
  return pages.find((one) => one.exchange.request.path === exchange.request.path) as PageExchange;
}

function rowsIn({ page }: PageExchange, other: PageExchange): readonly Row[] {
  const known = idsOf(other);
  return page.rows.filter(({ id }) => known.has(id));
}

function rowsOnlyIn({ page }: PageExchange, other: PageExchange): readonly Row[] {
  const known = idsOf(other);
  return page.rows.filter(({ id }) => !known.has(id));
}
