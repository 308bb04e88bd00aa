/** The cases of the benchmark: which servers get which requests, and what they are compared with. */
import {
  always,
  charts,
  conversions,
  inSession,
  links,
  pagesUpTo,
  type Requests,
  stats,
  unseenLinks,
  unseenPages,
} from "./requests.ts";

/** A server and its requests. */
export interface Candidate {
  /** Its key in the table of servers. */
  readonly server: string;
  readonly requests: Requests;
  /** How it differs from other candidates of the same server. */
  readonly note?: string;
  /** The least ratio that it should have. */
  readonly must?: number;
}

/** Candidates that are compared with a baseline, round by round. */
export interface Case {
  readonly title: string;
  readonly baseline: Candidate;
  readonly candidates: readonly Candidate[];
}

/** The bodies that the baselines send, by name, and the requests of which each is a typical response. */
export const bodies = {
  "clicks-1": unseenPages(1),
  "clicks-100": unseenPages(100),
  "clicks-1000": unseenPages(1000),
  chart: charts(),
  conversions: conversions(),
  links: links(),
  stats: stats(),
} as const satisfies Readonly<Record<string, Requests>>;

const onePage = unseenPages(100).next();

export const cases: readonly Case[] = [
  {
    title: "100 clicks",
    baseline: baseline("clicks-100"),
    candidates: [
      { server: "mock", note: "never requested before", requests: unseenPages(100), must: 0.34 },
      { server: "mock", note: "the same page again", requests: always(onePage), must: 0.8 },
      { server: "mock", note: "a link never seen before", requests: unseenLinks(100), must: 0.2 },
      { server: "fastify10", requests: always("/clicks-100") },
      { server: "fastify50", requests: always("/clicks-100") },
      { server: "stringify", requests: always("/clicks-100") },
      { server: "hand1e3", requests: unseenPages(100) },
      { server: "hand1e5", requests: unseenPages(100) },
    ],
  },
  {
    title: "1 click, never requested before",
    baseline: baseline("clicks-1"),
    candidates: [
      { server: "mock", requests: unseenPages(1), must: 0.7 },
      { server: "fastify5", requests: always("/clicks-1") },
      { server: "fastify10", requests: always("/clicks-1") },
    ],
  },
  {
    title: "1,000 clicks, never requested before",
    baseline: baseline("clicks-1000"),
    candidates: [{ server: "mock", requests: unseenPages(1000) }],
  },
  {
    title: "1 click and the chart of three years",
    baseline: baseline("chart"),
    candidates: [{ server: "mock", requests: charts(), must: 0.27 }],
  },
  {
    title: "100 conversions, never requested before",
    baseline: baseline("conversions"),
    candidates: [{ server: "mock", requests: conversions(), must: 0.2 }],
  },
  {
    title: "50 links",
    baseline: baseline("links"),
    candidates: [{ server: "mock", requests: links(), must: 0.2 }],
  },
  {
    title: "stats of three years",
    baseline: baseline("stats"),
    candidates: [{ server: "mock", requests: stats(), must: 0.2 }],
  },
  {
    title: "100 clicks with journal, coverage and sessions, against a mock without",
    baseline: { server: "quiet", requests: unseenPages(100) },
    candidates: [
      { server: "mock", requests: unseenPages(100), must: 0.95 },
      { server: "mock", note: "in a session of its own", requests: inSession(unseenPages(100)) },
    ],
  },
  {
    title: "100 clicks of a year, by the number of clicks and the depth of the offset",
    baseline: { server: "mock", note: "offset 0", requests: pagesUpTo(0) },
    candidates: [
      { server: "mock1e9", note: "offset 0", requests: pagesUpTo(0) },
      { server: "mock1e9", note: "offset up to 100,000,000", requests: pagesUpTo(100_000_000) },
    ],
  },
];

function baseline(body: keyof typeof bodies): Candidate {
  return { server: "fastify", requests: always(`/${body}`) };
}
