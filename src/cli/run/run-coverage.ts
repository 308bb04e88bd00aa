/** Which rows of the lists that a command requested it has read. */
import { smartLinksApi } from "../../openapi/description/api-description.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { queryParametersOf } from "../../openapi/text/query-string.ts";
import type { Coverage, CoverageOptions, JournalEntry, Mock, MockSession } from "../../sandbox.ts";

/** The coverage of one list: one operation with one window and one set of filters. */
export interface ListRead extends Coverage {
  readonly session: string;
}

/** Lists that are reported, the first ones that were requested. */
const mostLists = 20;

/** The lists that were requested with success, in the order of their first request, whatever their pages were. */
export function coverageOf(mock: Mock, requests: readonly JournalEntry[]): readonly ListRead[] {
  const lists = new Map<string, JournalEntry>();
  for (const request of requests) {
    if (request.status !== 200 || request.operation === null) continue;
    const key = JSON.stringify([request.session, request.operation, request.link, filtersOf(request)]);
    if (!lists.has(key)) lists.set(key, request);
  }
  return [...lists.values()].slice(0, mostLists).flatMap((request) => {
    const { session } = request;
    const coverage = coverageIn(mock.session(session), request);
    return coverage === undefined ? [] : [{ session, ...coverage }];
  });
}

/** Undefined when the operation is no list. */
function coverageIn(session: MockSession, request: JournalEntry): Coverage | undefined {
  const { date_start: start, date_end: end, ...filters } = filtersOf(request);
  const { operation, link } = request;
  try {
    const list = { ...filters, operation, link: link ?? undefined, start, end };
    return session.coverage(list as CoverageOptions);
  } catch (error) {
    if (error instanceof KitError) return undefined;
    throw error;
  }
}

/**
 * The parameters that chose the list: not those of its page, and not undocumented ones, which the API ignores. A parameter
 * that came several times is a list.
 */
function filtersOf({ url, operation }: JournalEntry): Readonly<Record<string, string | readonly string[]>> {
  const known = filterNamesOf(operation ?? "");
  const search = queryParametersOf(/\?(.*)/s.exec(url)?.[1]);
  const names = [...new Set(search.keys())].filter((name) => known.has(name)).sort();
  return Object.fromEntries(
    names.map((name) => {
      const values = search.getAll(name);
      return [name, values.length === 1 ? (values[0] ?? "") : values];
    }),
  );
}

/** Both editions of an operation have the same parameters. */
function filterNamesOf(operationId: string): ReadonlySet<string> {
  const described = smartLinksApi.lists.find(({ name }) => name === operationId.replace(/\d+$/, ""));
  const names = [...(described?.parameters.keys() ?? [])];
  return new Set(names.filter((name) => name !== "limit" && name !== "offset"));
}
