/** The listing of a whole window, and what follows from it. */

import { isSame } from "../read/same-json.ts";
import { createdAtOf, type PageExchange, type ParsedExchange, type Row } from "./parsed-exchange.ts";

/** An answer with the rows that the listing leaves for it. */
export interface PredictedPage {
  readonly parsed: PageExchange;
  /** Rows in its window that its flags leave, in the order of the listing. */
  readonly left: readonly Row[];
  /** Rows in its window, whatever its flags. */
  readonly listed: readonly Row[];
}

/** The page that lists a whole window, and whether the end of a window belongs to it. */
export interface Reference {
  readonly listing: PageExchange | undefined;
  readonly windowEnd: "inclusive" | "exclusive";
}

/** The answers that follow from the listing, apart from itself and its repetition. */
export function predictedPages(
  reference: Reference,
  pages: readonly PageExchange[],
): readonly PredictedPage[] {
  return pages.flatMap((parsed) => {
    const isListing = parsed.exchange.request.path === reference.listing?.exchange.request.path;
    const left = listedRowsFor(reference, parsed);
    return left && !isListing
      ? [{ parsed, left, listed: listedRowsFor(reference, parsed, { flags: false })! }]
      : [];
  });
}

/** Whether a page shows every row of what was asked. */
export function isComplete({ page }: PageExchange): boolean {
  const { rows, total, chart, effective: inForce } = page;
  const counted = chart.reduce((sum, { clicks }) => sum + clicks, 0);
  return (
    inForce.offset === 0 && rows.length < inForce.limit && (total === rows.length || counted === rows.length)
  );
}

/** Whether two pages are of the same link, in the same edition. */
export function isSameSubject(a: ParsedExchange, b: ParsedExchange): boolean {
  const [one, other] = [a.query, b.query];
  return one.edition === other.edition && one.link === other.link && one.account === other.account;
}

/** Whether two pages are cut from the same clicks: same subject, window and flags. */
export function isSamePopulation(a: PageExchange, b: PageExchange): boolean {
  const [one, other] = [a.page.effective, b.page.effective];
  return (
    hasSameWindow(a, b) &&
    one.includeBots === other.includeBots &&
    one.includeDuplicates === other.includeDuplicates
  );
}

/** Whether two pages are of the same link and window, whatever their flags. */
export function hasSameWindow(a: PageExchange, b: PageExchange): boolean {
  const [one, other] = [a.page.effective, b.page.effective];
  return isSameSubject(a, b) && one.start !== undefined && one.start === other.start && one.end === other.end;
}

/** Rows that a page's window and flags leave of the listing, in its order; nothing when it does not cover them. */
export function listedRowsFor(
  run: Reference,
  parsed: PageExchange,
  { flags = true, windowEnd = run.windowEnd } = {},
): readonly Row[] | undefined {
  const { listing } = run;
  if (!listing || !isSameSubject(listing, parsed)) return undefined;
  const [whole, part] = [listing.page.effective, parsed.page.effective];
  const [from, to] = [part.start ?? Number.NaN, part.end ?? Number.NaN];
  if (!(from >= whole.start! && to <= whole.end!)) return undefined;
  const last = windowEnd === "exclusive" && to < whole.end! ? to - 1 : to;
  return listing.page.rows.filter((row) => {
    const time = createdAtOf(row) ?? Number.NaN;
    const isKept =
      !flags ||
      ((part.includeBots || row.is_bot !== true) && (part.includeDuplicates || row.is_duplicate !== true));
    return isKept && time >= from && time <= last;
  });
}

/** The rows of a list that a page must show. */
export function sliceForPage(rows: readonly Row[], { page }: PageExchange): readonly Row[] {
  return rows.slice(page.effective.offset, page.effective.offset + page.effective.limit);
}

export function idsOf(rows: readonly Row[]): readonly unknown[] {
  return rows.map((row) => row.id);
}

/** Whether a window's end belongs to it: told by a click on that very second. */
export function findWindowEnd(
  run: Pick<Reference, "listing"> & { readonly pages: readonly PageExchange[] },
): { readonly value: "inclusive" | "exclusive"; readonly parsed: PageExchange } | undefined {
  for (const parsed of run.pages) {
    const inclusive = listedRowsFor({ ...run, windowEnd: "inclusive" }, parsed) ?? [];
    const exclusive = listedRowsFor({ ...run, windowEnd: "exclusive" }, parsed) ?? [];
    if (inclusive.length === exclusive.length) continue;
    const [withEnd, withoutEnd] = [sliceForPage(inclusive, parsed), sliceForPage(exclusive, parsed)];
    const { rows, total } = parsed.page;
    const isToldByRows = !isSame(idsOf(withEnd), idsOf(withoutEnd));
    const shows = (expected: readonly Row[], all: readonly Row[]) =>
      isToldByRows ? isSame(idsOf(rows), idsOf(expected)) : total === all.length;
    if (shows(withEnd, inclusive)) return { value: "inclusive", parsed };
    if (shows(withoutEnd, exclusive)) return { value: "exclusive", parsed };
  }
  return undefined;
}

/** The largest listing of a window that was asked for, or that is closed anyway; sound ones before others. */
export function findListing(pages: readonly PageExchange[], settledBefore: number): PageExchange | undefined {
  const candidates = pages.filter((one) => {
    const { includeBots: bots, includeDuplicates: duplicates, start, end } = one.page.effective;
    if (!bots || !duplicates || start === undefined || end === undefined || !isComplete(one)) return false;
    return isWindowAsked(one) || end < settledBefore;
  });
  const rank = (one: PageExchange) =>
    (isWindowAsked(one) ? 2e9 : 0) +
    (one.page.total === one.page.rows.length ? 1e9 : 0) +
    one.page.rows.length;
  return candidates.reduce<PageExchange | undefined>(
    (best, one) => (best && rank(best) >= rank(one) ? best : one),
    undefined,
  );
}

function isWindowAsked({ query: { sent } }: PageExchange): boolean {
  return sent.date_start !== undefined && sent.date_end !== undefined;
}
