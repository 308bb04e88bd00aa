/** Causes that show in how totals differ from the rows they count. */
import { chartSum } from "../../read/parsed-exchange.ts";
import type { Run } from "../../read/run.ts";

/** A total with what it should be. */
interface CountedPage {
  readonly total: number;
  /** Rows that the window and the filters leave. */
  readonly rows: number;
  /** Rows that the window has without filters, where they were listed. */
  readonly unfiltered: number | undefined;
  readonly chart: number;
  /** Whether it shows a listed row that its filters exclude. */
  readonly showsExcluded: boolean;
  readonly limit: number;
  readonly window: string;
  readonly filters: string;
}

/** What explains all totals of a run, when at least two of them are wrong. */
export function totalCause(run: Run): string | undefined {
  const pages = countedPages(run);
  const wrong = pages.filter(({ total, rows }) => total !== rows);
  const phrase = explanations.map((explain) => explain(pages, wrong)).find((one) => one !== undefined);
  return wrong.length < 2 ? undefined : phrase;
}

type Explain = (all: readonly CountedPage[], wrong: readonly CountedPage[]) => string | undefined;

/** A phrase when all pages fit it. */
const whenAll =
  (phrase: string, fits: (page: CountedPage, all: readonly CountedPage[]) => boolean): Explain =>
  (all) =>
    all.every((page) => fits(page, all)) ? phrase : undefined;

const explanations: readonly Explain[] = [
  whenAll("the total counts pages", ({ total, rows, limit }) => total === Math.ceil(rows / limit)),
  (all, wrong) => {
    if (!all.every(({ total, rows, unfiltered = rows }) => total === unfiltered)) return undefined;
    return wrong.some((page) => page.showsExcluded) ? "a filter is ignored" : "the total ignores the filters";
  },
  (all) => (ignoresDates(all) ? "the total ignores the dates" : undefined),
  (all) => {
    const most = Math.max(...all.map(({ total }) => total));
    const isCut = all.every(({ total, rows }) => total === Math.min(rows, most));
    return isCut ? `the total stops at ${most}` : undefined;
  },
  (all, [first]) => {
    const times = (first?.total ?? 0) / (first?.rows || 1);
    const isTimes =
      times > 1 && haveSeveralTotals(all) && all.every(({ total, rows }) => total === rows * times);
    return isTimes ? `the total is ${times} times the number of rows` : undefined;
  },
  (all, [first]) => {
    const more = (first?.total ?? 0) - (first?.rows ?? 0);
    // Where the chart agrees with the total, it is rows that are missing.
    const isMore =
      haveSeveralTotals(all) &&
      all.every(({ total, rows, chart }) => total === rows + more && total !== chart);
    return isMore ? `the total is ${Math.abs(more)} too ${more > 0 ? "large" : "small"}` : undefined;
  },
];

/** Where all totals are the same, any difference fits: it may be the pages that are cut. */
function haveSeveralTotals(all: readonly CountedPage[]): boolean {
  return new Set(all.map(({ total }) => total)).size > 1;
}

/** The same total for different windows, and never one that is too small. */
function ignoresDates(all: readonly CountedPage[]): boolean {
  const groups = [...new Set(all.map(({ filters }) => filters))].map((own) =>
    all.filter(({ filters }) => filters === own),
  );
  const different = (group: readonly CountedPage[], name: "total" | "window" | "rows") =>
    new Set(group.map((page) => page[name])).size;
  const isOne = groups.every((group) => different(group, "total") === 1);
  const isTold = groups.some((group) => different(group, "window") > 1 && different(group, "rows") > 1);
  return isOne && isTold && all.every(({ total, rows }) => total >= rows);
}

/** The pages whose rows are known: listed ones, those that show all rows, and others by their chart if it is right. */
function countedPages({ pages, predicted }: Run): readonly CountedPage[] {
  const known = pages.map((parsed) => {
    const { rows, effective } = parsed.page;
    const prediction = predicted.find((one) => one.parsed === parsed);
    const isWhole = effective.offset === 0 && rows.length < effective.limit;
    const count = prediction?.left.length ?? (isWhole ? rows.length : undefined);
    return { parsed, prediction, chart: chartSum(parsed.page), rows: count };
  });
  const isChartRight = known.every(({ chart, rows }) => rows === undefined || rows === chart);
  return known.flatMap(({ parsed, prediction, chart, ...one }) => {
    const { total, effective } = parsed.page;
    const { start, end, limit } = effective;
    const rows = one.rows ?? (isChartRight && parsed.query.operation.list.chart ? chart : undefined);
    const [window, filters] = [`${start} ${end}`, JSON.stringify(effective.filters)];
    const unfiltered = prediction?.listed.length;
    const left = new Set(prediction?.left);
    const excluded = new Set(prediction?.listed.filter((row) => !left.has(row)).map(({ id }) => id));
    const showsExcluded = parsed.page.rows.some((row) => excluded.has(row.id));
    if (total === undefined || rows === undefined) return [];
    return [{ total, rows, unfiltered, chart, showsExcluded, limit, window, filters }];
  });
}
