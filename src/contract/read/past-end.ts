/** Pages past the last row. */
import { manyRows, wereApart } from "./moves/present-move.ts";
import { wasBefore } from "./order.ts";
import {
  effectiveParametersOf,
  isOfList,
  type ListExchange,
  type PageExchange,
  type ParsedExchange,
} from "./parsed-exchange.ts";
import { isOpenEnded, isSameSubject, isUnfiltered, listedRowsFor } from "./reference-listing.ts";
import { activeFilters, hasSameFilters } from "./response/row-filters.ts";
import type { Run } from "./run.ts";

/**
 * Whether a request is for a page behind the last row, by a total that was seen elsewhere for the same rows. Of a list without
 * a count, every page is that may lie behind it: none shows a row there.
 */
export function isPastEnd({ pages }: Pick<Run, "pages">, parsed: ParsedExchange): boolean {
  if (!isOfList(parsed)) return false;
  const { offset } = effectiveParametersOf(parsed);
  if (parsed.query.kind !== "valid" || offset === 0) return false;
  const same = pagesOfSameRows(pages, parsed);
  if (isOpenEnded(parsed)) return !same.some((one) => reaches(one, offset));
  const totals = same.flatMap((other) => (other === parsed ? [] : (other.page.total ?? [])));
  return totals.length > 0 && totals.every((total) => total <= offset);
}

/**
 * Whether earlier responses show that there is a row where the requested page begins. A list without a window may have lost it
 * since, unless it is there later, too, or many rows would have to go.
 */
export function isBeforeEnd(run: Run, parsed: ListExchange): boolean {
  const effective = effectiveParametersOf(parsed);
  const { offset } = effective;
  if (offset === 0) return true;
  const { list } = parsed.query.operation;
  if (!list.window && (run.dataMoved !== undefined || mayHaveLost(run, parsed))) return false;
  const earlier = run.pages.filter((one) => wasBefore(one, parsed));
  // A row at the last second of the window may not belong to it.
  const listed = listedRowsFor(run, { ...parsed, page: { effective } }, { windowEnd: "exclusive" });
  if (listed && listed.length > offset && earlier.includes(run.listing!)) return true;
  const same = pagesOfSameRows(earlier, parsed);
  if (same.some((one) => reaches(one, offset))) return true;
  // A total may count the rows that the filters removed, unless it is smaller than that of all rows.
  const isFiltered = effective.others !== "" || activeFilters(list, effective.filters).length > 0;
  const isForSameWindow = sameWindow(parsed);
  const whole = earlier.filter((one) => isUnfiltered(one) && isForSameWindow(one));
  const most = isFiltered ? Math.max(...whole.map(({ page }) => page.total ?? 0)) : Number.POSITIVE_INFINITY;
  return same.some(({ page: { total = 0 } }) => total > offset && total < most);
}

/**
 * Whether the row where a page begins may have left a list of the present: no later page shows one there, nor does an earlier
 * one show many more.
 */
function mayHaveLost({ pages }: Run, parsed: ListExchange): boolean {
  const { offset } = effectiveParametersOf(parsed);
  const counts = (one: PageExchange, place: number) => reaches(one, place) || (one.page.total ?? 0) > place;
  return !pagesOfSameRows(pages, parsed).some((one) => {
    if (wasBefore(parsed, one)) return counts(one, offset);
    return wasBefore(one, parsed) && !wereApart([one, parsed]) && counts(one, offset + manyRows);
  });
}

/** Whether a page has a row at a place in the list, or behind it. */
export function reaches({ page: { rows, effective } }: PageExchange, offset: number): boolean {
  return rows.length > 0 && effective.offset + rows.length > offset;
}

function pagesOfSameRows(pages: readonly PageExchange[], parsed: ListExchange): readonly PageExchange[] {
  const isForSameWindow = sameWindow(parsed);
  const requested = effectiveParametersOf(parsed);
  return pages.filter((one) => isForSameWindow(one) && hasSameFilters(one.page.effective, requested));
}

/** Whether a page is for the window of a request: an error does not say which one it is when no dates were sent. */
function sameWindow(parsed: ListExchange): (one: PageExchange) => boolean {
  const requested = effectiveParametersOf(parsed);
  const names = Object.values(parsed.query.operation.list.window ?? {});
  return (one) => {
    if (!isSameSubject(one, parsed)) return false;
    const { start, end } = one.page.effective;
    const isSentAlike = names.every((name) => one.query.sent[name] === parsed.query.sent[name]);
    return isSentAlike || (start === requested.start && end === requested.end);
  };
}
