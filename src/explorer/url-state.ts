/** Where the page is: everything that can be shared, as the query of its own address. */
import { ownSession } from "./api-client.ts";
import { firstQuestion, type Question } from "./clicks/request-query.ts";
import { type Language, snippets } from "./clicks/snippets.ts";

export const sections = ["clicks", "scenarios", "journal"] as const;

/** The state of the page. */
export interface Place {
  readonly section: (typeof sections)[number];
  readonly question: Question;
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
export const spans = [30, 90, 365, 0] as const;

export const firstPlace: Place = {
  section: "clicks",
  question: firstQuestion,
  days: 30,
  until: "",
  language: "curl",
  session: ownSession,
  watched: "default",
};

/** Reads the query and the fragment of an address. What it does not say is as at first. */
export function readPlace({ search, hash }: Pick<Location, "search" | "hash">): Place {
  const query = new URLSearchParams(search);
  const texts = Object.keys(firstQuestion).map((name) => [name, query.get(name)] as const);
  const days = Number(query.get("days") ?? firstPlace.days);
  const edition = query.get("edition") === "2026-01" ? "2026-01" : firstQuestion.edition;
  return {
    section: sections.find((name) => hash === `#${name}`) ?? firstPlace.section,
    question: {
      ...firstQuestion,
      ...Object.fromEntries(texts.filter(([, value]) => value !== null)),
      edition,
    },
    days: spans.find((span) => span === days) ?? firstPlace.days,
    until: query.get("until") ?? "",
    language: languageOf(query.get("language")),
    session: query.get("session") ?? firstPlace.session,
    watched: query.get("watched") ?? firstPlace.watched,
  };
}

/** Writes query and fragment of an address: what differs from the first place. */
export function writePlace(place: Place): string {
  const { question, section, ...rest } = place;
  const now = { ...question, ...rest };
  const first: Readonly<Record<string, unknown>> = { ...firstQuestion, ...firstPlace };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(now)) {
    if (value !== first[name]) query.set(name, String(value));
  }
  const search = query.size === 0 ? "" : `?${query}`;
  return section === firstPlace.section ? search : `${search}#${section}`;
}

function languageOf(name: string | null): Language {
  return name !== null && Object.hasOwn(snippets, name) ? (name as Language) : firstPlace.language;
}
