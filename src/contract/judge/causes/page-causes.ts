/** Causes that show in which rows a page has, by the full list. */
import { isSame } from "../../read/json/same-json.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { idsOf, isSamePopulation, sliceForPage } from "../../read/reference-listing.ts";
import type { Row } from "../../read/response/row.ts";
import { isActive, passes } from "../../read/response/row-filters.ts";
import type { Run } from "../../read/run.ts";

/** A page with the rows that it should have. */
interface ComparedPage {
  readonly parsed: PageExchange;
  readonly expected: readonly Row[];
  /** All rows from which the page is cut. */
  readonly left: readonly Row[];
}

/** What explains every page that does not have its rows. */
export function pageCause(run: Run): string | undefined {
  const pages = comparedPages(run);
  const wrong = pages.filter((one) => !hasItsRows(one));
  // A page that has its rows is not cut: it is its total that is wrong.
  const right = new Set(pages.filter(hasItsRows).map(({ parsed }) => parsed));
  const cut = cutCause(run.pages, right);
  if (wrong.length === 0) return cut;
  if (wrong.every(hasSameTimes)) {
    const isKnown = ({ parsed }: ComparedPage) => parsed.page.rows.every((row) => isListed(row, run));
    if (wrong.every(isKnown)) return "rows of the same second have no fixed order";
    if (!wrong.some(isKnown)) return "ids differ from response to response";
  }
  return defaultCause(wrong) ?? offsetCause(pages, wrong) ?? cut;
}

/** Whether the listing says of every page that is shorter than its total allows that it has its rows. */
export function areShortPagesRight(run: Run): boolean {
  const short = run.pages.filter((one) => one.page.rows.length < wantedRows(one));
  const right = new Set(
    comparedPages(run)
      .filter(hasItsRows)
      .map(({ parsed }) => parsed),
  );
  return short.every((one) => right.has(one));
}

function hasItsRows({ parsed, expected }: ComparedPage): boolean {
  return isSame(idsOf(parsed.page.rows), idsOf(expected));
}

/** The pages that follow from the listing, and its repetition. */
function comparedPages({ listing, predicted, pages }: Run): readonly ComparedPage[] {
  const again = pages.filter((one) => listing && one !== listing && isSamePopulation(one, listing));
  const repeated = again.filter((parsed) => !predicted.some((one) => one.parsed === parsed));
  const all = repeated.map((parsed) => ({ parsed, left: listing!.page.rows, expected: listing!.page.rows }));
  return [
    ...predicted.map(({ parsed, left }) => ({ parsed, left, expected: sliceForPage(left, parsed) })),
    ...all,
  ];
}

/** Whether rows of the same times stand at the same places. */
function hasSameTimes({ parsed: { page }, expected }: ComparedPage): boolean {
  const isTimed = page.rows.every(({ time }) => time !== undefined);
  const timesOf = (rows: readonly Row[]) => rows.map(({ time }) => time);
  return isTimed && isSame(timesOf(page.rows), timesOf(expected));
}

/** Whether the listing has a row with the same id and time. */
function isListed({ id, time }: Row, { listing }: Run): boolean {
  return listing?.page.rows.some((row) => row.id === id && row.time === time) === true;
}

type OffsetReading = (offset: number, limit: number) => readonly [skipped: number, most?: number];

/** How an offset may be misread: the number of rows that are skipped instead, and how many follow, if not the limit. */
const offsetReadings: Readonly<Record<string, OffsetReading>> = {
  "offset ignored": () => [0],
  "offset is one too large": (offset) => [offset + 1],
  "offset is one too small": (offset) => [offset - 1],
  "offset is taken for the number of a page": (offset, limit) => [offset * limit],
  "offset is taken for the number of a page, from 1": (offset, limit) => [(offset - 1) * limit],
  "offset is rounded to whole pages": (offset, limit) => [Math.floor(offset / limit) * limit],
  "limit and offset are swapped": (offset, limit) => [limit, offset],
};

/** One way of misreading limit and offset that leads to all pages after the first, and to every wrong one. */
function offsetCause(pages: readonly ComparedPage[], wrong: readonly ComparedPage[]): string | undefined {
  const told = pages.filter((one) => one.parsed.page.effective.offset > 0 || wrong.includes(one));
  const isRead = (skipped: OffsetReading) =>
    told.every(({ parsed: { page }, left }) => {
      const { offset, limit } = page.effective;
      const [from, most = limit] = skipped(offset, limit);
      return isSame(idsOf(page.rows), idsOf(left.slice(from).slice(0, most)));
    });
  return Object.entries(offsetReadings).find(([, skipped]) => isRead(skipped))?.[0];
}

/** A flag that was left out, and works as if it were set to leave rows out. */
function defaultCause(wrong: readonly ComparedPage[]): string | undefined {
  const [{ parsed }] = wrong as readonly [ComparedPage];
  const { list } = parsed.query.operation;
  const found = Object.entries(list.filters).find(([name, filter]) =>
    wrong.every(({ parsed: { page, query }, left }) => {
      if (filter.kind !== "excludes" || isActive(filter, page.effective.filters[name])) return false;
      const { offset, limit } = page.effective;
      const rows = left.filter((row) => passes(row, filter, filter.when)).slice(offset, offset + limit);
      return query.sent[name] === undefined && isSame(idsOf(page.rows), idsOf(rows));
    }),
  );
  const [name, filter] = found ?? [];
  return filter?.kind === "excludes" ? `${name} is ${filter.when} when it is left out` : undefined;
}

/** All pages that should be longer have the same number of rows, and no page has more. */
function cutCause(pages: readonly PageExchange[], right: ReadonlySet<PageExchange>): string | undefined {
  const cut = pages.filter((one) => one.page.rows.length < wantedRows(one) && !right.has(one));
  const most = Math.max(0, ...pages.map(({ page }) => page.rows.length));
  // Where no limit was sent, it may be the default that is another.
  const isSent = cut.some(({ query: { operation, sent } }) => sent[operation.list.page.limit] !== undefined);
  const isCut = isSent && most > 0 && cut.every(({ page }) => page.rows.length === most);
  return isCut ? `no page has more than ${most} rows` : undefined;
}

/** How many rows a page should have by its total. */
function wantedRows({ page: { total = 0, effective }, query: { operation, sent } }: PageExchange): number {
  const left = Math.max(0, total - effective.offset);
  return Math.min(Number(sent[operation.list.page.limit] ?? effective.limit), left);
}
