/** The cases of the benchmark: which servers get which requests, and what they are compared with. */
import { always, charts, type NextPath, pagesUpTo, unseenLinks, unseenPages } from "./requests.ts";

/** A server and its requests. */
export interface Candidate {
  /** Its key in the table of servers. */
  readonly server: string;
  readonly nextPath: NextPath;
  /** How it differs from other candidates of the same server. */
  readonly note?: string;
}

/** Candidates that are compared with a baseline, round by round. */
export interface Case {
  readonly title: string;
  readonly connections: number;
  readonly baseline: Candidate;
  readonly candidates: readonly Candidate[];
}

const onePage = unseenPages(100)();
const shallow = pagesUpTo(0);

export const cases: readonly Case[] = [
  {
    title: "100 rows, a page never requested before",
    connections: 16,
    baseline: baseline(100),
    candidates: [
      { server: "mock", nextPath: unseenPages(100) },
      { server: "http", nextPath: always("/100") },
      { server: "stringify", nextPath: always("/100") },
      { server: "hand1e3", nextPath: unseenPages(100) },
    ],
  },
  {
    title: "100 rows, filtered from a stored list",
    connections: 1,
    baseline: baseline(100),
    candidates: [{ server: "hand1e5", nextPath: unseenPages(100) }],
  },
  {
    title: "100 rows, the same page again",
    connections: 16,
    baseline: baseline(100),
    candidates: [{ server: "mock", nextPath: always(onePage) }],
  },
  {
    title: "1 row, a page never requested before",
    connections: 16,
    baseline: baseline(1),
    candidates: [
      { server: "mock", nextPath: unseenPages(1) },
      { server: "quiet", nextPath: unseenPages(1) },
      { server: "http", nextPath: always("/1") },
    ],
  },
  {
    title: "1,000 rows, a page never requested before",
    connections: 16,
    baseline: baseline(1000),
    candidates: [{ server: "mock", nextPath: unseenPages(1000) }],
  },
  {
    title: "1 row and the chart of one year or three",
    connections: 16,
    baseline: baseline(1),
    candidates: [
      { server: "mock", nextPath: charts(1), note: "one year" },
      { server: "mock", nextPath: charts(3), note: "three years" },
    ],
  },
  {
    title: "1 row of a link never requested before",
    connections: 16,
    baseline: baseline(1),
    candidates: [{ server: "mock", nextPath: unseenLinks() }],
  },
  {
    title: "100 rows of a year, by the number of clicks and the depth of the offset",
    connections: 16,
    baseline: { server: "mock", nextPath: shallow, note: "offset 0" },
    candidates: [
      { server: "mock", nextPath: pagesUpTo(100_000), note: "offset up to 100,000" },
      { server: "mock1e3", nextPath: pagesUpTo(100), note: "offset up to 100" },
      { server: "mock1e9", nextPath: shallow, note: "offset 0" },
      { server: "mock1e9", nextPath: pagesUpTo(100_000_000), note: "offset up to 100,000,000" },
    ],
  },
  ...[1, 256].map((connections) => ({
    title: `100 rows, a page never requested before, ${connections} connection${connections > 1 ? "s" : ""}`,
    connections,
    baseline: baseline(100),
    candidates: [{ server: "mock", nextPath: unseenPages(100) }],
  })),
];

function baseline(rows: number): Candidate {
  return { server: "fastify", nextPath: always(`/${rows}`) };
}
