/** The query of every probe, made from the window that was found. */
import { defaultLimitOf } from "../read/request/effective-parameters.ts";
import { dayOf, secondMs } from "../read/request/instant.ts";
import type { Row } from "../read/response/row.ts";
import { passesFilters } from "../read/response/row-filters.ts";
import { isSameRange } from "./choose-window.ts";
import {
  type FilterChoice,
  filterChoices,
  filterQuery,
  flagNames,
  limitQuery,
  offsetQuery,
  windowQuery,
} from "./list-query.ts";
import { type ListProbeId, type Probe, probe, type Query } from "./probe.ts";
import { longestGap, splitWindow } from "./split-window.ts";
import type { Discovery } from "./window-discovery.ts";

/** The found window, with all that later probes are made from. */
export type FoundWindow = Extract<Discovery, { readonly kind: "found" }>;

/** The probe of an id, as it is sent for a found window. */
export function probeOf(id: ListProbeId, found: FoundWindow): Probe {
  return probe(id, queries[id](found), special[id]);
}

/** Whether a list has what a probe needs. */
export function isPossible(id: ListProbeId, { operation, ...found }: FoundWindow): boolean {
  const { list } = operation;
  const needsWindow: readonly ListProbeId[] = ["part", "rest", "gap", "bare-days", "bad-date", "inverted"];
  if (needsWindow.includes(id)) return list.window !== undefined;
  if (id === "digits" || id === "bad-flag") return flagNames(operation).length > 0;
  if (id === "unknown-link") return operation.pathParameters.length > 0;
  const choices = choicesOf({ operation, ...found }).length;
  if (id === "one-filter" || id === "all-filters") return choices > 0;
  return id === "other-filter" ? choices > 1 : true;
}

const special: { readonly [K in ListProbeId]?: Partial<Probe> } = {
  "no-key": { auth: "none" },
  "wrong-key": { auth: "wrong" },
  "unknown-link": { link: "unknown" },
};

const smallPage = 7;
const unknownParameter = ["kit_probe", "1"] as const;

const one = ({ operation }: FoundWindow): Query => limitQuery(operation, 1);

const queries: { readonly [K in ListProbeId]: (found: FoundWindow) => Query } = {
  default: () => [],
  wide: ({ listing }) => listing.query,
  listing: ({ listing }) => listing.query,
  again: ({ listing }) => listing.query,
  "third-time": ({ listing }) => listing.query,
  page: (found) => (isListed(found) ? pageInTheMiddle(found) : pageAcrossTheEdge(found)),
  mixed(found) {
    const { operation } = found;
    const left = rowsWith(found, choicesOf(found));
    const { end } = splitWindow(found.window, left).early;
    const times = left.map((row) => row.time!).filter((time) => time <= end);
    const start = times.reduce((one, other) => Math.min(one, other), end);
    const size = odd(Math.ceil(times.length / 2));
    return [
      ...filters(found, choicesOf(found)),
      ...offsetQuery(operation, times.length > 2 ? 1 : 0, size),
      ...limitQuery(operation, size),
      ...windowQuery(operation, { start, end }, "+00:00"),
    ];
  },
  part(found) {
    const { operation } = found;
    const size = isListed(found) ? found.largestPage : smallPage;
    const { early } = splitWindow(found.window, rowsOf(found));
    return [
      ...filters(found),
      ...offsetQuery(operation, 0, size),
      ...limitQuery(operation, size),
      ...windowQuery(operation, early, "+00:00"),
    ];
  },
  "one-filter": (found) =>
    pageFrom(found, { limit: defaultLimitOf(found.operation), active: choicesOf(found).slice(0, 1) }),
  "other-filter": (found) => pageFrom(found, { limit: found.largestPage, active: choicesOf(found).slice(1) }),
  "all-filters": (found) => pageFrom(found, { limit: found.largestPage, active: choicesOf(found) }),
  rest: (found) => windowQuery(found.operation, splitWindow(found.window, rowsOf(found)).late),
  "past-end": (found) => pageFrom(found, { offset: totalOf(found), limit: 10 }),
  "lenient-input": (found) => [
    ...bareDays(found),
    ...limitQuery(found.operation, smallPage),
    ...digits(found),
    unknownParameter,
  ],
  "bare-days": (found) => [...bareDays(found), ...limitQuery(found.operation, smallPage)],
  digits: (found) => [...small(found), ...digits(found)],
  "unknown-parameter": (found) => [...small(found), unknownParameter],
  gap: (found) => [...windowQuery(found.operation, longestGap(rowsOf(found))!), ...one(found)],
  "huge-limit": (found) => pageFrom(found, { limit: 100_000 }),
  "no-key": one,
  "wrong-key": one,
  "bad-limit": ({ operation }) => limitQuery(operation, -1),
  "bad-date": (found) => [[found.operation.list.window!.start, "not-a-date"], ...one(found)],
  "bad-flag": (found) => [[flagNames(found.operation)[0]!, "maybe"], ...one(found)],
  inverted: (found) => {
    const { start, end } = found.window;
    const range = { start: end, end: start - (start === end ? secondMs : 0) };
    return [...windowQuery(found.operation, range), ...one(found)];
  },
  "unknown-link": one,
};

/** Whether the whole window was listed on one page. */
export function isListed({ run, window }: FoundWindow): boolean {
  return run.listing !== undefined && isSameRange(run.listing.page.effective, window);
}

/** The listed rows that say when they happened; all of a list without times. */
export function rowsOf({ run, operation }: FoundWindow): readonly Row[] {
  const rows = run.listing?.page.rows ?? [];
  return operation.list.window ? rows.filter(({ time }) => time !== undefined) : rows;
}

/** The two filters that a plan uses, in the order of the document. */
function choicesOf(found: Pick<FoundWindow, "operation" | "run" | "window">): readonly FilterChoice[] {
  return filterChoices(found.operation, found.run.listing?.page.rows ?? []).slice(0, 2);
}

function filters(found: FoundWindow, active: readonly FilterChoice[] = []): Query {
  return filterQuery(choicesOf(found), active);
}

/** The listed rows that some filters leave. */
function rowsWith(found: FoundWindow, active: readonly FilterChoice[]): readonly Row[] {
  const values = Object.fromEntries(active.map(({ name, active: value }) => [name, value]));
  return rowsOf(found).filter((row) => passesFilters(row, found.operation.list, values));
}

/** A page of the window, with some filters active. */
function pageFrom(
  found: FoundWindow,
  { offset = 0, limit, active = [] }: { offset?: number; limit: number; active?: readonly FilterChoice[] },
): Query {
  const { operation, window } = found;
  return [
    ...windowQuery(operation, window),
    ...limitQuery(operation, limit),
    ...offsetQuery(operation, offset, limit),
    ...filters(found, active),
  ];
}

function small({ operation, window }: FoundWindow): Query {
  return [...windowQuery(operation, window), ...limitQuery(operation, smallPage)];
}

/** Flags as digits: the first true, the second false, and so on. */
function digits({ operation }: FoundWindow): Query {
  return flagNames(operation).map((name, index) => [name, index % 2 === 0 ? "1" : "0"] as const);
}

function odd(size: number): number {
  return size + ((size + 1) % 2);
}

/** The second third of the rows that the first filter leaves. Its offset is no multiple of its size, which a page number would need. */
function pageInTheMiddle(found: FoundWindow): Query {
  const first = choicesOf(found).slice(0, 1);
  const third = Math.max(1, Math.floor(rowsWith(found, first).length / 3));
  const size = odd(third) === third ? third + 2 : third + 1;
  return pageFrom(found, { offset: third, limit: size, active: first });
}

/** Rows on both sides of the edge of the first page: known ones, then unseen ones. */
function pageAcrossTheEdge(found: FoundWindow): Query {
  const seen = found.run.pages.find(({ page: { effective } }) => isSameRange(effective, found.window));
  const offset = Math.max(1, (seen?.page.rows.length ?? defaultLimitOf(found.operation)) - smallPage);
  return pageFrom(found, { offset, limit: 15 });
}

function totalOf({ run, window }: FoundWindow): number {
  const page = run.pages.find(
    ({ page: { effective, total } }) => total !== undefined && isSameRange(effective, window),
  );
  return Math.max(1, page?.page.total ?? 0);
}

/** The last day of the window, as a day. */
function bareDays({ operation: { list }, window }: FoundWindow): Query {
  if (!list.window) return [];
  const day = dayOf(window.end);
  return [
    [list.window.start, day],
    [list.window.end, day],
  ];
}
