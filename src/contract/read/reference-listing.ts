/** The listing of a whole window, and what follows from it. */

import { isSame } from "../judge/check-result.ts";
import { type Exhibit, type PageExhibit, type Row, timeOf } from "./parsed-exchange.ts";
import type { Run } from "./run.ts";

/** An answer with the rows that the listing leaves for it. */
export interface Followed {
  readonly exhibit: PageExhibit;
  /** Rows in its window that its flags leave, in the order of the listing. */
  readonly left: readonly Row[];
  /** Rows in its window, whatever its flags. */
  readonly listed: readonly Row[];
}

type Told = Pick<Run, "listing" | "windowEnd">;

/** The answers that follow from the listing, apart from itself and its repetition. */
export function followed(told: Told, pages: readonly PageExhibit[]): readonly Followed[] {
  return pages.flatMap((exhibit) => {
    const isListing = exhibit.exchange.request.path === told.listing?.exchange.request.path;
    const left = leftFor(told, exhibit);
    return left && !isListing ? [{ exhibit, left, listed: leftFor(told, exhibit, { flags: false })! }] : [];
  });
}

/** Whether a page shows every row of what was asked. */
export function isComplete({ page }: PageExhibit): boolean {
  const { rows, total, chart, inForce } = page;
  const counted = chart.reduce((sum, { clicks }) => sum + clicks, 0);
  return (
    inForce.offset === 0 && rows.length < inForce.limit && (total === rows.length || counted === rows.length)
  );
}

/** Whether two pages are of the same link, in the same edition. */
export function isSameSubject(a: Exhibit, b: Exhibit): boolean {
  const [one, other] = [a.question, b.question];
  return one.edition === other.edition && one.link === other.link && one.account === other.account;
}

/** Whether two pages are cut from the same clicks: same subject, window and flags. */
export function isSamePopulation(a: PageExhibit, b: PageExhibit): boolean {
  const [one, other] = [a.page.inForce, b.page.inForce];
  return isSameWindow(a, b) && one.bots === other.bots && one.duplicates === other.duplicates;
}

/** Whether two pages are of the same link and window, whatever their flags. */
export function isSameWindow(a: PageExhibit, b: PageExhibit): boolean {
  const [one, other] = [a.page.inForce, b.page.inForce];
  return isSameSubject(a, b) && one.start !== undefined && one.start === other.start && one.end === other.end;
}

/** Rows that a page's window and flags leave of the listing, in its order; nothing when it does not cover them. */
export function leftFor(
  run: Told,
  exhibit: PageExhibit,
  { flags = true, windowEnd = run.windowEnd } = {},
): readonly Row[] | undefined {
  const { listing } = run;
  if (!listing || !isSameSubject(listing, exhibit)) return undefined;
  const [whole, part] = [listing.page.inForce, exhibit.page.inForce];
  const [from, to] = [part.start ?? Number.NaN, part.end ?? Number.NaN];
  if (!(from >= whole.start! && to <= whole.end!)) return undefined;
  const last = windowEnd === "exclusive" && to < whole.end! ? to - 1 : to;
  return listing.page.rows.filter((row) => {
    const time = timeOf(row) ?? Number.NaN;
    const isKept =
      !flags || ((part.bots || row.is_bot !== true) && (part.duplicates || row.is_duplicate !== true));
    return isKept && time >= from && time <= last;
  });
}

/** The rows of a list that a page must show. */
export function cut(rows: readonly Row[], { page }: PageExhibit): readonly Row[] {
  return rows.slice(page.inForce.offset, page.inForce.offset + page.inForce.limit);
}

export function idsOf(rows: readonly Row[]): readonly unknown[] {
  return rows.map((row) => row.id);
}

/** Whether a window's end belongs to it: told by a click on that very second. */
export function findWindowEnd(
  run: Pick<Run, "listing" | "pages">,
): { readonly value: "inclusive" | "exclusive"; readonly exhibit: PageExhibit } | undefined {
  for (const exhibit of run.pages) {
    const inclusive = leftFor({ ...run, windowEnd: "inclusive" }, exhibit) ?? [];
    const exclusive = leftFor({ ...run, windowEnd: "exclusive" }, exhibit) ?? [];
    if (inclusive.length === exclusive.length) continue;
    const [withEnd, withoutEnd] = [cut(inclusive, exhibit), cut(exclusive, exhibit)];
    const { rows, total } = exhibit.page;
    const isToldByRows = !isSame(idsOf(withEnd), idsOf(withoutEnd));
    const shows = (expected: readonly Row[], all: readonly Row[]) =>
      isToldByRows ? isSame(idsOf(rows), idsOf(expected)) : total === all.length;
    if (shows(withEnd, inclusive)) return { value: "inclusive", exhibit };
    if (shows(withoutEnd, exclusive)) return { value: "exclusive", exhibit };
  }
  return undefined;
}

/** The largest listing of a window that was asked for, or that is closed anyway; sound ones before others. */
export function findListing(pages: readonly PageExhibit[], settledBefore: number): PageExhibit | undefined {
  const candidates = pages.filter((one) => {
    const { bots, duplicates, start, end } = one.page.inForce;
    if (!bots || !duplicates || start === undefined || end === undefined || !isComplete(one)) return false;
    return isWindowAsked(one) || end < settledBefore;
  });
  const rank = (one: PageExhibit) =>
    (isWindowAsked(one) ? 2e9 : 0) +
    (one.page.total === one.page.rows.length ? 1e9 : 0) +
    one.page.rows.length;
  return candidates.reduce<PageExhibit | undefined>(
    (best, one) => (best && rank(best) >= rank(one) ? best : one),
    undefined,
  );
}

function isWindowAsked({ question: { sent } }: PageExhibit): boolean {
  return sent.date_start !== undefined && sent.date_end !== undefined;
}
