/** The exchanges of a run, read together: what relations and behaviours look at. */
import type { AssumptionId } from "../spec/assumptions.ts";
import { type Exhibit, type PageExhibit, type Row, timeOf } from "./exhibit.ts";
import { isSame } from "./judgement.ts";

/** What was seen of an undocumented behaviour. */
export type Sighting =
  | { readonly kind: "unknown"; readonly detail: string }
  | {
      readonly kind: "seen";
      /** The alternative that was seen; absent when it is none that we know. */
      readonly value?: string | number;
      readonly detail: string;
      readonly exhibit: Exhibit;
      /** JSON pointer to where it shows. */
      readonly at: string;
    };

/** The exchanges of a run, read together. */
export interface Run {
  readonly exhibits: readonly Exhibit[];
  /** The answers to valid questions that brought a page. */
  readonly pages: readonly PageExhibit[];
  /** The answer that lists a whole window, bots and duplicates included: every other answer inside follows from it. */
  readonly listing: PageExhibit | undefined;
  /** Whether the end of a window belongs to it, as far as the listing tells; inclusive until seen otherwise. */
  readonly windowEnd: "inclusive" | "exclusive";
  /** Why answers may not be compared: new clicks arrived, or old ones went. */
  readonly moved: string | undefined;
  readonly sightings: ReadonlyMap<AssumptionId, Sighting>;
  /** The present, in milliseconds; infinite when it is not known. */
  readonly now: number;
  /** Clicks before this instant are all there: none arrive late. */
  readonly settledBefore: number;
}

/** Reads exchanges together. What was seen of behaviours is filled in by the judge. */
export function readRun(
  exhibits: readonly Exhibit[],
  { now, settledBefore }: Pick<Run, "now" | "settledBefore">,
): Run {
  const pages = exhibits.filter(
    (exhibit): exhibit is PageExhibit => exhibit.question.kind === "valid" && !!exhibit.page,
  );
  const listing = findListing(pages, settledBefore);
  const run: Run = {
    exhibits,
    pages,
    listing,
    windowEnd: "inclusive",
    moved: findMove(pages),
    sightings: new Map(),
    now,
    settledBefore,
  };
  return { ...run, windowEnd: findWindowEnd(run)?.value ?? "inclusive" };
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
  run: Pick<Run, "listing" | "windowEnd">,
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
    const inclusive = leftFor({ ...run, windowEnd: "inclusive" }, exhibit);
    const exclusive = leftFor({ ...run, windowEnd: "exclusive" }, exhibit);
    if (!inclusive || !exclusive || inclusive.length === exclusive.length) continue;
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
function findListing(pages: readonly PageExhibit[], settledBefore: number): PageExhibit | undefined {
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

/** Data moved when the same question brought another total, and the chart tells the same story. */
function findMove(pages: readonly PageExhibit[]): string | undefined {
  for (const [position, later] of pages.entries()) {
    const earlier = pages
      .slice(0, position)
      .find((one) => one.exchange.request.path === later.exchange.request.path);
    if (!earlier || earlier.page.total === later.page.total) continue;
    const [before, after] = [sum(earlier), sum(later)];
    if (before === earlier.page.total && after === later.page.total)
      return `the data moved: the same question counted ${before} clicks, later ${after}`;
  }
  return undefined;
}

function sum({ page }: PageExhibit): number {
  return page.chart.reduce((total, { clicks }) => total + clicks, 0);
}
