/** Which rows of the lists that a command requested it has read. */
import { smartLinksApi } from "../../openapi/description/api-description.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { queryParametersOf } from "../../openapi/text/query-string.ts";
import type { Coverage, CoverageOptions, JournalEntry, Mock } from "../../sandbox.ts";

/** The coverage of one list: one operation with one window and one set of filters. */
export interface ListRead extends Coverage {
  readonly session: string;
  /** The parameters that chose the list, as they were sent. */
  readonly parameters: Filters;
  /** Those of them that are not its window. */
  readonly filters: Filters;
  /** Whether more was requested than a look at its first rows. */
  readonly isMeantWhole: boolean;
  /** Rows that came twice because pages of one size overlap. A page that was requested again is no overlap. */
  readonly overlap: number;
}

type Filters = Readonly<Record<string, string | readonly string[]>>;

export interface ListsRead {
  readonly lists: readonly ListRead[];
  /** How many lists are left out. */
  readonly more: number;
}

/** Lists that are looked at, the first ones that were requested: a command that passed shall not wait long. */
const mostListsOfRun = 5000;

/** The lists that were requested with success, in the order of their first request, whatever their pages were. */
export function coverageOf(
  mock: Mock,
  requests: readonly JournalEntry[],
  mostLists = mostListsOfRun,
): ListsRead {
  const answered = requestsByList(requests).filter((pages) => pages.some(({ status }) => status === 200));
  const lists = answered.slice(0, mostLists).flatMap((pages) => {
    const list = listRead(mock, pages);
    return list === undefined ? [] : [list];
  });
  return { lists, more: Math.max(0, answered.length - mostLists) };
}

/** Rows that were never read, of those that happen before an instant, and before the client looked for the last time. */
export function missingBefore({ missing, gaps, read_until: until }: ListRead, instantMs: number): number {
  const lookedMs = until === null ? Number.POSITIVE_INFINITY : Math.floor(Date.parse(until) / 1000) * 1000;
  const endMs = Math.min(instantMs, lookedMs);
  const later = gaps.filter(({ start }) => Date.parse(start) >= endMs);
  return later.reduce((rows, gap) => rows - gap.rows, missing);
}

/** Undefined when the list is not there any more. @param pages All requests of the list. */
function listRead(mock: Mock, pages: readonly JournalEntry[]): ListRead | undefined {
  const request = pages[0] as JournalEntry;
  const session = mock.session(request.session);
  const parameters = filtersOf(request);
  const { date_start: start, date_end: end, ...filters } = parameters;
  const { operation, link } = request;
  try {
    const list = { ...filters, operation, link: link ?? undefined, start, end };
    const coverage = session.coverage(list as CoverageOptions);
    const isMeantWhole = pages.some((page) => !isLook(page));
    const overlap = Math.min(coverage.read_twice, overlapOf(pages, coverage.rows));
    return { session: session.name, parameters, filters, isMeantWhole, overlap, ...coverage };
  } catch (error) {
    if (error instanceof KitError) return undefined;
    throw error;
  }
}

/** Whether it is the first page, and smaller than the API makes it by itself: its client wants the first rows alone. */
function isLook(request: JournalEntry): boolean {
  const { limit, offset = 0 } = request.query;
  return Number(offset) === 0 && limit !== undefined && Number(limit) < defaultLimitOf(request);
}

/** Rows that are on two of the pages that were delivered, of those of the same size. */
function overlapOf(pages: readonly JournalEntry[], rows: number): number {
  const offsets = new Map<number, Set<number>>();
  for (const request of pages) {
    if (request.status !== 200 || request.fault !== null) continue;
    const limit = Number(request.query.limit ?? defaultLimitOf(request));
    offsets.set(limit, (offsets.get(limit) ?? new Set()).add(Number(request.query.offset ?? 0)));
  }
  let overlap = 0;
  for (const [limit, ofLimit] of offsets) {
    const sorted = [...ofLimit].sort((one, other) => one - other);
    for (const [i, offset] of sorted.entries()) {
      const next = sorted[i + 1] ?? rows;
      overlap += Math.max(0, Math.min(offset + limit, rows) - next);
    }
  }
  return overlap;
}

/**
 * The parameters that chose the list: not those of its page, and not undocumented ones, which the API ignores. A parameter
 * that came several times is a list.
 */
export function filtersOf(request: JournalEntry): Filters {
  const known = new Set(describedList(request)?.parameters.keys());
  for (const name of ["limit", "offset"]) known.delete(name);
  const search = queryParametersOf(/\?(.*)/s.exec(request.url)?.[1]);
  const names = [...new Set(search.keys())].filter((name) => known.has(name)).sort();
  return Object.fromEntries(
    names.map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

function defaultLimitOf(request: JournalEntry): number {
  return Number(describedList(request)?.parameters.get("limit")?.default);
}

/** Undefined when the operation is no list. Both editions of an operation have the same parameters. */
function describedList({ operation }: JournalEntry) {
  return smartLinksApi.lists.find(({ name }) => name === operation?.replace(/\d+$/, ""));
}

/** All requests of each list of each session, in the order of the first ones. */
export function requestsByList(requests: readonly JournalEntry[]): readonly (readonly JournalEntry[])[] {
  const requested = new Map<string, JournalEntry[]>();
  for (const request of requests) {
    if (!describedList(request)) continue;
    const key = JSON.stringify([request.session, request.operation, request.link, filtersOf(request)]);
    const others = requested.get(key);
    if (others) others.push(request);
    else requested.set(key, [request]);
  }
  return [...requested.values()];
}
