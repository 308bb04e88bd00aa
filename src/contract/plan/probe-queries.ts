/** The query of every probe, made from the window that was found. */
import { defaultLimitOf, unknownParameter } from "../read/request/effective-parameters.ts";
import { dayOf, secondMs } from "../read/request/instant.ts";
import { choicesOf, type FoundWindow, filters, isListed, rowsOf, rowsWith } from "./found-window.ts";
import { flagNames, limitQuery, offsetQuery, windowQuery } from "./list-query.ts";
import {
  isOfParameter,
  type ListProbeId,
  type ParameterProbeId,
  type Probe,
  probe,
  type Query,
} from "./probe.ts";
import {
  deepPage,
  lastPage,
  odd,
  pageAcrossTheEdge,
  pageFrom,
  pagePastEnd,
  smallPage,
} from "./queries/page-queries.ts";
import { parameterQuery } from "./queries/parameter-probes.ts";
import { longestGap, splitWindow } from "./split-window.ts";

/** The probe of an id, as it is sent for a found window. */
export function probeOf(id: ListProbeId | ParameterProbeId, found: FoundWindow): Probe {
  if (isOfParameter(id)) return probe(id, parameterQuery(id, found)!);
  return probe(id, queries[id](found), special[id]);
}

/** Whether a list has what a probe needs. */
export function isPossible(id: ListProbeId | ParameterProbeId, found: FoundWindow): boolean {
  if (isOfParameter(id)) return parameterQuery(id, found) !== undefined;
  const { operation } = found;
  const needsWindow: readonly ListProbeId[] = ["part", "rest", "gap", "bare-days", "bad-date", "inverted"];
  if (needsWindow.includes(id)) return operation.list.window !== undefined;
  if (id === "digits" || id === "bad-flag") return flagNames(operation).length > 0;
  if (id === "unknown-link") return operation.pathParameters.length > 0;
  if (id === "one-filter" || id === "all-filters") return choicesOf(found).length > 0;
  return id === "other-filter" ? choicesOf(found).length > 1 : true;
}

const special: { readonly [K in ListProbeId]?: Partial<Probe> } = {
  "no-key": { auth: "none" },
  "wrong-key": { auth: "wrong" },
  "unknown-link": { link: "unknown" },
};

const one = ({ operation }: FoundWindow): Query => limitQuery(operation, 1);

const queries: { readonly [K in ListProbeId]: (found: FoundWindow) => Query } = {
  default: () => [],
  "default-again": () => [],
  wide: ({ listing }) => listing.query,
  listing: ({ listing }) => listing.query,
  again: ({ listing }) => listing.query,
  "third-time": ({ listing }) => listing.query,
  page: (found) => (isListed(found) ? lastPage(found) : pageAcrossTheEdge(found)),
  mixed(found) {
    const { operation } = found;
    const left = rowsWith(found, choicesOf(found));
    const { end } = splitWindow(found.window, left).early;
    const times = left.map((row) => row.time!).filter((time) => time <= end);
    const start = times.reduce((one, other) => Math.min(one, other), end);
    const size = odd(Math.ceil(times.length / 2));
    // As many rows before the page as after it would let a reversed list pass.
    const offset = size === times.length - 2 ? 2 : times.length > 2 ? 1 : 0;
    return [
      ...filters(found, choicesOf(found)),
      ...offsetQuery(operation, offset, size),
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
      ...windowQuery(operation, early, "+02:00"),
    ];
  },
  "one-filter": (found) =>
    pageFrom(found, { limit: defaultLimitOf(found.operation), active: choicesOf(found).slice(0, 1) }),
  "other-filter": (found) =>
    pageFrom(found, { limit: found.largestPage, active: choicesOf(found).slice(1), withDefaults: true }),
  "all-filters": (found) => pageFrom(found, { limit: found.largestPage, active: choicesOf(found) }),
  rest: (found) => windowQuery(found.operation, splitWindow(found.window, rowsOf(found)).late),
  "past-end": (found) => deepPage(found) ?? pagePastEnd(found),
  "lenient-input": (found) => [
    ...bareDays(found),
    ...limitQuery(found.operation, smallPage),
    ...digits(found),
    [unknownParameter, "1"],
  ],
  "bare-days": (found) => [...bareDays(found), ...limitQuery(found.operation, smallPage)],
  digits: (found) => [...small(found), ...digits(found)],
  "unknown-parameter": (found) => [...small(found), [unknownParameter, "1"]],
  gap: (found) => [...windowQuery(found.operation, longestGap(rowsOf(found))!), ...one(found)],
  "huge-limit": (found) => pageFrom(found, { limit: 100_000 }),
  "no-key": one,
  "wrong-key": one,
  "bad-limit": ({ operation }) => limitQuery(operation, -1),
  "zero-limit": ({ operation }) => limitQuery(operation, 0),
  "word-limit": ({ operation }) => [[operation.list.page.limit, "abc"]],
  "bad-date": (found) => [[found.operation.list.window!.start, "not-a-date"], ...one(found)],
  "bad-flag": (found) => [[flagNames(found.operation)[0]!, "maybe"], ...one(found)],
  inverted: (found) => {
    const { start, end } = found.window;
    const range = { start: end, end: start - (start === end ? secondMs : 0) };
    return [...windowQuery(found.operation, range), ...one(found)];
  },
  "unknown-link": one,
};

function small({ operation, window }: FoundWindow): Query {
  return [...windowQuery(operation, window), ...limitQuery(operation, smallPage)];
}

/** Flags as digits: the first true, the second false, and so on. */
function digits({ operation }: FoundWindow): Query {
  return flagNames(operation).map((name, index) => [name, index % 2 === 0 ? "1" : "0"] as const);
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
