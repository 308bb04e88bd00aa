/** Times of rows, and windows, that are not what they should be. */
import { at, ofQueries, ofRows, setAt, withEcho } from "../edits.ts";
import type { Mutant, Mutation } from "../mutant.ts";
import type { TrueResponse } from "../true-response.ts";

const family = "notice";
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

export const dateMutants: readonly Mutant[] = [
  {
    id: "times-shifted",
    family,
    sentence: "The time of each row is one day early.",
    ...ofTimes((time) => shiftedDay(time.slice(0, 10), -1) + time.slice(10)),
  },
  {
    id: "times-without-zone",
    family,
    sentence: "The time of each row has no time zone: 2026-01-31 23:59:59.",
    ...ofTimes((time) => time.replace("T", " ").replace(/(Z|[+-]\d{2}:\d{2})$/, "")),
  },
  {
    id: "window-shifted",
    family,
    sentence: "The window is one day early. The echo shows the dates that were sent.",
    ...ofWindows(-dayMs, -dayMs),
  },
  {
    id: "window-in-other-zone",
    family,
    sentence: "The dates of the window are read in another time zone, two hours behind UTC.",
    ...ofWindows(2 * hourMs, 2 * hourMs),
  },
  {
    id: "window-start-ignored",
    family,
    sentence: "The start of the window is ignored: rows of the 30 days before it are shown too.",
    ...ofWindows(-30 * dayMs, 0),
  },
  {
    id: "window-end-ignored",
    family,
    sentence: "The end of the window is ignored: rows of the 30 days after it are shown too.",
    ...ofWindows(0, 30 * dayMs),
  },
  {
    id: "stale-data",
    family,
    sentence: "The response shows what was known three days ago.",
    kind: "body",
    mutate(response) {
      const query = (changed: URLSearchParams) => setWindow(changed, response, [0, 0]);
      return withEcho(response, response.other({ nowMs: response.nowMs - 3 * dayMs, query }));
    },
  },
];

function ofTimes(change: (time: string) => string): Mutation {
  return ofRows((rows, { list }) => {
    const { time } = list;
    if (time !== undefined) for (const row of rows) setAt(row, time, change(String(at(row, time))));
    return rows;
  });
}

/** A mutation that moves start and end of the window. */
function ofWindows(startMs: number, endMs: number): Mutation {
  return ofQueries((query, page) => setWindow(query, page, [startMs, endMs]));
}

/** Sets the window in use, moved by some milliseconds. */
function setWindow(
  query: URLSearchParams,
  { operation, body }: TrueResponse,
  movesMs: readonly [number, number],
): void {
  const list = operation?.list;
  if (list?.window === undefined || list.echo === undefined) return;
  for (const [i, name] of [list.window.start, list.window.end].entries()) {
    const used = Date.parse(String(at(body, `${list.echo}/${name}`)));
    query.set(name, new Date(used + movesMs[i]!).toISOString());
  }
}

/** A day such as `2026-01-31`, moved by some days. */
export function shiftedDay(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}
