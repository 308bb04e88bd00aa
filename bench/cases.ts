/** The cases of the benchmark: who is asked what, and whom it is measured against. */
import { type Asker, always, charts, pagesUpTo, unseenLinks, unseenPages } from "./questions.ts";

/** A server and what it is asked. */
export interface Entrant {
  /** Its key in the table of servers. */
  readonly server: string;
  readonly ask: Asker;
  /** What tells it from other entrants of the same server. */
  readonly note?: string;
}

/** Entrants that are compared with a baseline, round by round. */
export interface Case {
  readonly title: string;
  readonly connections: number;
  readonly baseline: Entrant;
  readonly entrants: readonly Entrant[];
}

const onePage = unseenPages(100)();
const shallow = pagesUpTo(0);

export const cases: readonly Case[] = [
  {
    title: "100 rows, a page never asked for before",
    connections: 16,
    baseline: floor(100),
    entrants: [
      { server: "mock", ask: unseenPages(100) },
      { server: "http", ask: always("/100") },
      { server: "stringify", ask: always("/100") },
      { server: "hand1e3", ask: unseenPages(100) },
    ],
  },
  {
    title: "100 rows, filtered from a stored list",
    connections: 1,
    baseline: floor(100),
    entrants: [{ server: "hand1e5", ask: unseenPages(100) }],
  },
  {
    title: "100 rows, the same page again",
    connections: 16,
    baseline: floor(100),
    entrants: [{ server: "mock", ask: always(onePage) }],
  },
  {
    title: "1 row, a page never asked for before",
    connections: 16,
    baseline: floor(1),
    entrants: [
      { server: "mock", ask: unseenPages(1) },
      { server: "quiet", ask: unseenPages(1) },
      { server: "http", ask: always("/1") },
    ],
  },
  {
    title: "1,000 rows, a page never asked for before",
    connections: 16,
    baseline: floor(1000),
    entrants: [{ server: "mock", ask: unseenPages(1000) }],
  },
  {
    title: "1 row and the chart of one year or three",
    connections: 16,
    baseline: floor(1),
    entrants: [
      { server: "mock", ask: charts(1), note: "one year" },
      { server: "mock", ask: charts(3), note: "three years" },
    ],
  },
  {
    title: "1 row of a link never asked for before",
    connections: 16,
    baseline: floor(1),
    entrants: [{ server: "mock", ask: unseenLinks() }],
  },
  {
    title: "100 rows of a year, by the number of clicks and the depth of the offset",
    connections: 16,
    baseline: { server: "mock", ask: shallow, note: "offset 0" },
    entrants: [
      { server: "mock", ask: pagesUpTo(100_000), note: "offset up to 100,000" },
      { server: "mock1e3", ask: pagesUpTo(100), note: "offset up to 100" },
      { server: "mock1e9", ask: shallow, note: "offset 0" },
      { server: "mock1e9", ask: pagesUpTo(100_000_000), note: "offset up to 100,000,000" },
    ],
  },
  ...[1, 256].map((connections) => ({
    title: `100 rows, a page never asked for before, ${connections} connection${connections > 1 ? "s" : ""}`,
    connections,
    baseline: floor(100),
    entrants: [{ server: "mock", ask: unseenPages(100) }],
  })),
];

function floor(rows: number): Entrant {
  return { server: "fastify", ask: always(`/${rows}`) };
}
