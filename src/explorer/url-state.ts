/** Where the page is: everything that can be shared, as the query of its own address. */
import { initialLinksQuery, type LinkFilters } from "./links/link-filters.ts";
import { pageSession } from "./page-session.ts";
import { type LinkOperation, operations } from "./request/explorer-request.ts";
import { initialQuery, type LinkQuery } from "./request/link-query.ts";
import { type Language, snippets } from "./request/snippets.ts";
import { type Metric, metricNames } from "./stats/metrics.ts";

export const sections = [
  "links",
  "clicks",
  "stats",
  "conversions",
  "operations",
  "scenarios",
  "journal",
] as const;

export type Section = (typeof sections)[number];

/** The state of the page. */
export interface UrlState {
  readonly section: Section;
  /** What is asked about a link. */
  readonly query: LinkQuery;
  /** What is asked of the list of links. */
  readonly list: LinkFilters;
  /** Days that the chart shows; 0 for all there are. */
  readonly days: number;
  /** Last day that the chart shows; empty for wherever the window is. */
  readonly until: string;
  /** Figure of the stats that is drawn. */
  readonly metric: Metric;
  /** Id of the operation that the section of all operations shows. */
  readonly operation: string;
  /** Its parameters, as a query. */
  readonly given: string;
  readonly language: Language;
  /** Session of the sandbox in which the API is asked. */
  readonly session: string;
  /** Session of the sandbox whose journal is shown. */
  readonly watched: string;
}

/** Changes the state, and lets the address say so. */
export type Go = (change: Partial<UrlState>) => void;

/** The choices for the days in the chart. */
export const chartLengths = [30, 90, 365, 0] as const;

const initialUrlState: UrlState = {
  section: "links",
  query: initialQuery,
  list: initialLinksQuery,
  days: 30,
  until: "",
  metric: "clicks",
  operation: "listSmartLinkFans",
  given: "",
  language: "curl",
  session: pageSession,
  watched: pageSession,
};

/** Reads the query and the fragment of an address. What it does not say is as at first. */
export function readUrlState({ search, hash }: Pick<Location, "search" | "hash">): UrlState {
  const query = new URLSearchParams(search);
  const days = Number(query.get("days") ?? initialUrlState.days);
  const edition = query.get("edition") === "2026-01" ? "2026-01" : initialQuery.edition;
  return {
    // A query without a section is about a link.
    section: sections.find((name) => hash === `#${name}`) ?? (search === "" ? "links" : "clicks"),
    query: { ...textsOf(initialQuery, query), edition },
    list: textsOf(initialLinksQuery, query),
    days: chartLengths.find((span) => span === days) ?? initialUrlState.days,
    until: query.get("until") ?? "",
    operation: query.get("operation") ?? initialUrlState.operation,
    given: query.get("given") ?? "",
    metric: metricNames.find((name) => name === query.get("metric")) ?? initialUrlState.metric,
    language: languageOf(query.get("language")),
    session: query.get("session") ?? initialUrlState.session,
    watched: query.get("watched") ?? initialUrlState.watched,
  };
}

/** Writes query and fragment of an address: what differs from the first state. */
export function writeUrlState(state: UrlState): string {
  const { query, list, section, ...rest } = state;
  const first: Readonly<Record<string, unknown>> = {
    ...initialUrlState,
    ...initialQuery,
    ...initialLinksQuery,
  };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...list, ...rest })) {
    if (value !== first[name]) parameters.set(name, String(value));
  }
  const search = parameters.size === 0 ? "" : `?${parameters}`;
  return section === (search === "" ? "links" : "clicks") ? search : `${search}#${section}`;
}

/** Whether a section shows one link. */
export function isLinkSection(section: Section): section is LinkOperation {
  return Object.hasOwn(operations, section);
}

function textsOf<T extends object>(initial: T, query: URLSearchParams): T {
  const given = Object.keys(initial).map((name) => [name, query.get(name)] as const);
  return { ...initial, ...Object.fromEntries(given.filter(([, value]) => value !== null)) };
}

function languageOf(name: string | null): Language {
  return name !== null && Object.hasOwn(snippets, name) ? (name as Language) : initialUrlState.language;
}
