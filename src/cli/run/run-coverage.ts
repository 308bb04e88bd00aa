/** Which rows of the lists that a command requested it has read. */
import { smartLinksApi } from "../../openapi/description/api-description.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { queryParametersOf } from "../../openapi/text/query-string.ts";
import type { Coverage, CoverageOptions, JournalEntry, Mock, MockSession } from "../../sandbox.ts";

/** The coverage of one list: one operation with one window and one set of filters. */
export interface ListRead extends Coverage {
  readonly session: string;
  /** The filters of its requests, as they were sent. */
  readonly filters: Filters;
}

type Filters = Readonly<Record<string, string | readonly string[]>>;

export interface ListsRead {
  readonly lists: readonly ListRead[];
  /** How many lists are left out. */
  readonly more: number;
}

/** Lists that are looked at, the first ones that were requested: each takes a look at the journal. */
const mostLists = 10_000;

/** The lists that were requested with success, in the order of their first request, whatever their pages were. */
export function coverageOf(mock: Mock, requests: readonly JournalEntry[]): ListsRead {
  const requested = new Map<string, JournalEntry>();
  for (const request of requests) {
    if (request.status !== 200 || !describedList(request)) continue;
    const key = JSON.stringify([request.session, request.operation, request.link, filtersOf(request)]);
    if (!requested.has(key)) requested.set(key, request);
  }
  const lists = [...requested.values()].slice(0, mostLists).flatMap((request) => {
    const list = listRead(mock.session(request.session), request);
    return list === undefined ? [] : [list];
  });
  return { lists, more: Math.max(0, requested.size - mostLists) };
}

/** Undefined when the list is not there any more. */
function listRead(session: MockSession, request: JournalEntry): ListRead | undefined {
  const { date_start: start, date_end: end, ...filters } = filtersOf(request);
  const { operation, link } = request;
  try {
    const list = { ...filters, operation, link: link ?? undefined, start, end };
    return { session: session.name, filters, ...session.coverage(list as CoverageOptions) };
  } catch (error) {
    if (error instanceof KitError) return undefined;
    throw error;
  }
}

/**
 * The parameters that chose the list: not those of its page, and not undocumented ones, which the API ignores. A parameter
 * that came several times is a list.
 */
function filtersOf(request: JournalEntry): Filters {
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

/** Undefined when the operation is no list. Both editions of an operation have the same parameters. */
function describedList({ operation }: JournalEntry) {
  return smartLinksApi.lists.find(({ name }) => name === operation?.replace(/\d+$/, ""));
}
