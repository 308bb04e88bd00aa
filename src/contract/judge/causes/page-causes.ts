/** Causes that show in which rows a page has, by the full list. */
import { isSame } from "../../read/json/same-json.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { idsOf, isSamePopulation, type PredictedPage, sliceForPage } from "../../read/reference-listing.ts";
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
  const wrong = pages.filter(({ parsed, expected }) => !isSame(idsOf(parsed.page.rows), idsOf(expected)));
  if (wrong.length === 0) return cutCause(run.pages);
  const phrase = explanations.find(({ fits }) => wrong.every((page) => fits(page, run)))?.phrase;
  return phrase ?? defaultCause(wrong) ?? offsetCause(pages) ?? cutCause(run.pages);
}

const explanations: readonly {
  readonly phrase: string;
  readonly fits: (page: ComparedPage, run: Run) => boolean;
}[] = [
  {
    phrase: "rows of the same second have no fixed order",
    fits: (page, run) => hasSameTimes(page) && page.parsed.page.rows.every((row) => isListed(row, run)),
  },
  {
    phrase: "ids differ from response to response",
    fits: (page, run) => hasSameTimes(page) && !page.parsed.page.rows.every((row) => isListed(row, run)),
  },
];

/** The pages that follow from the listing, and its repetition. */
function comparedPages({ listing, predicted, pages }: Run): readonly ComparedPage[] {
  const again = pages.filter((one) => listing && one !== listing && isSamePopulation(one, listing));
  const repeated = again.filter((parsed) => !predicted.some((one) => one.parsed === parsed));
  return [
    ...predicted.map(({ parsed, left }: PredictedPage) => ({
      parsed,
      left,
      expected: sliceForPage(left, parsed),
    })),
    ...repeated.map((parsed) => ({ parsed, left: listing!.page.rows, expected: listing!.page.rows })),
  ];
}

/** Whether rows of the same times stand at the same places. */
function hasSameTimes({ parsed: { page }, expected }: ComparedPage): boolean {
  const isTimed = page.rows.every(({ time }) => time !== undefined);
  return isTimed && isSame(page.rows.map(timeOf), expected.map(timeOf));
}

function timeOf({ time }: Row): number | undefined {
  return time;
}

/** Whether the listing has a row with the same id and time. */
function isListed({ id, time }: Row, { listing }: Run): boolean {
  return listing?.page.rows.some((row) => row.id === id && row.time === time) === true;
}

/** How an offset may be misread: the number of rows that are skipped instead. */
const offsetReadings: Readonly<Record<string, (offset: number, limit: number) => number>> = {
  "offset ignored": () => 0,
  "offset is one too large": (offset) => offset + 1,
  "offset is one too small": (offset) => offset - 1,
  "offset is taken for the number of a page": (offset, limit) => offset * limit,
  "offset is taken for the number of a page, from 1": (offset, limit) => (offset - 1) * limit,
  "offset is rounded to whole pages": (offset, limit) => Math.floor(offset / limit) * limit,
};

/** One way of misreading limit and offset that leads to all pages after the first. */
function offsetCause(pages: readonly ComparedPage[]): string | undefined {
  const later = pages.filter(({ parsed: { page } }) => page.effective.offset > 0);
  const isRead = (read: (page: ComparedPage) => readonly Row[]) =>
    later.length > 0 && later.every((page) => isSame(idsOf(page.parsed.page.rows), idsOf(read(page))));
  const name = Object.entries(offsetReadings).find(([, skipped]) =>
    isRead(({ parsed, left }) => {
      const { offset, limit } = parsed.page.effective;
      return left.slice(skipped(offset, limit)).slice(0, limit);
    }),
  )?.[0];
  if (name !== undefined) return name;
  const swapped = isRead(({ parsed, left }) => {
    const { offset, limit } = parsed.page.effective;
    return left.slice(limit, limit + offset);
  });
  return swapped ? "limit and offset are swapped" : undefined;
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
  return (
    found && `${found[0]} is ${String((found[1] as { readonly when: unknown }).when)} when it is left out`
  );
}

/** All pages that should be longer have the same number of rows, and no page has more. */
function cutCause(pages: readonly PageExchange[]): string | undefined {
  const wanted = ({ page: { total = 0, effective, rows }, query: { operation, sent } }: PageExchange) => {
    const limit = Number(sent[operation.list.page.limit] ?? effective.limit);
    const isSent = sent[operation.list.page.limit] !== undefined;
    return { rows: rows.length, isSent, wanted: Math.min(limit, Math.max(0, total - effective.offset)) };
  };
  const all = pages.map(wanted);
  const cut = all.filter((one) => one.rows < one.wanted);
  const most = Math.max(0, ...all.map(({ rows }) => rows));
  // Where no limit was sent, it may be the default that is another.
  const isCut = cut.some(({ isSent }) => isSent) && most > 0 && cut.every(({ rows }) => rows === most);
  return isCut ? `no page has more than ${most} rows` : undefined;
}
