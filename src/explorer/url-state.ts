/** Where the page is: everything that can be shared, as the query of its own address. */
import { ownSession } from "./api-client.ts";
import { type ClicksQuery, initialQuery } from "./clicks/request-query.ts";
import { type Language, snippets } from "./clicks/snippets.ts";

export const sections = ["clicks", "scenarios", "journal"] as const;

/** The state of the page. */
export interface UrlState {
  readonly section: (typeof sections)[number];
  readonly query: ClicksQuery;
  /** Days that the chart shows; 0 for all there are. */
  readonly days: number;
  /** Last day that the chart shows; empty for wherever the window is. */
  readonly until: string;
  readonly language: Language;
  /** Session of the sandbox in which clicks are asked for. */
  readonly session: string;
  /** Session of the sandbox whose journal is shown. */
  readonly watched: string;
}

/** The choices for the days in the chart. */
export const chartLengths = [30, 90, 365, 0] as const;

export const initialUrlState: UrlState = {
  section: "clicks",
  query: initialQuery,
  days: 30,
  until: "",
  language: "curl",
  session: ownSession,
  watched: "default",
};

/** Reads the query and the fragment of an address. What it does not say is as at first. */
export function readUrlState({ search, hash }: Pick<Location, "search" | "hash">): UrlState {
  const query = new URLSearchParams(search);
  const texts = Object.keys(initialQuery).map((name) => [name, query.get(name)] as const);
  const days = Number(query.get("days") ?? initialUrlState.days);
  const edition = query.get("edition") === "2026-01" ? "2026-01" : initialQuery.edition;
  return {
    section: sections.find((name) => hash === `#${name}`) ?? initialUrlState.section,
    query: {
      ...initialQuery,
      ...Object.fromEntries(texts.filter(([, value]) => value !== null)),
      edition,
    },
    days: chartLengths.find((span) => span === days) ?? initialUrlState.days,
    until: query.get("until") ?? "",
    language: languageOf(query.get("language")),
    session: query.get("session") ?? initialUrlState.session,
    watched: query.get("watched") ?? initialUrlState.watched,
  };
}

/** Writes query and fragment of an address: what differs from the first state. */
export function writeUrlState(state: UrlState): string {
  const { query, section, ...rest } = state;
  const now = { ...query, ...rest };
  const first: Readonly<Record<string, unknown>> = { ...initialQuery, ...initialUrlState };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(now)) {
    if (value !== first[name]) parameters.set(name, String(value));
  }
  const search = parameters.size === 0 ? "" : `?${parameters}`;
  return section === initialUrlState.section ? search : `${search}#${section}`;
}

function languageOf(name: string | null): Language {
  return name !== null && Object.hasOwn(snippets, name) ? (name as Language) : initialUrlState.language;
}
