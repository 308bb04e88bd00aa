/** What is asked once a window is found, by plan: most telling questions first. */

import { dayOf, secondMs } from "../read/instant.ts";
import { createdAtOf, type Row } from "../read/parsed-exchange.ts";
import { defaultLimit } from "../read/request-query.ts";
import { type DateRange, middleOf } from "./choose-window.ts";
import { type Probe, type ProbeId, probe, type Query } from "./probe.ts";
import { type Discovery, dates, everything } from "./window-discovery.ts";

/** The found window, with all that later questions are made from. */
export type FoundWindow = Extract<Discovery, { readonly kind: "found" }>;

/** The step of an id, as it is asked about a found window. */
export function probeOf(id: ProbeId, found: FoundWindow): Probe {
  return probe(id, queries[id](found), special[id]);
}

const special: { readonly [K in ProbeId]?: Partial<Probe> } = {
  "no-key": { auth: "none" },
  "wrong-key": { auth: "wrong" },
  "unknown-link": { link: "unknown" },
};

const one: Query = [["limit", "1"]];

const queries: { readonly [K in ProbeId]: (found: FoundWindow) => Query } = {
  default: () => [],
  wide: ({ listing }) => listing.query,
  listing: ({ listing }) => listing.query,
  again: ({ listing }) => listing.query,
  page: (found) => (isListed(found) ? pageOfHumans(found) : pageAcrossTheEdge(found)),
  mixed(found) {
    const left = rowsOf(found).filter(isHuman).filter(isFirst);
    const { end } = split(found, left).early;
    const times = left.map((row) => createdAtOf(row)!).filter((time) => time <= end);
    const start = times.reduce((one, other) => Math.min(one, other), end);
    const size = odd(Math.ceil(times.length / 2));
    const page: Query = [
      ["offset", times.length > 2 ? "1" : "0"],
      ["limit", String(size)],
    ];
    return [...flags(false, false), ...page, ...dates({ start, end }, "+00:00")];
  },
  part(found) {
    const size = isListed(found) ? found.largestPage : 7;
    return [...everything, ["offset", "0"], ["limit", String(size)], ...dates(split(found).early, "+00:00")];
  },
  "no-bots": ({ window }) => [
    ...dates(window),
    ["limit", String(defaultLimit)],
    ["offset", "0"],
    ...flags(false, true),
  ],
  "no-duplicates": ({ window, largestPage }) => [
    ...dates(window),
    ["limit", String(largestPage)],
    ["offset", "0"],
    ...flags(true, false),
  ],
  neither: ({ window, largestPage }) => [
    ...dates(window),
    ["limit", String(largestPage)],
    ["offset", "0"],
    ...flags(false, false),
  ],
  rest: (found) => dates(split(found).late),
  "past-end": (found) => [
    ...dates(found.window),
    ["limit", "10"],
    ["offset", String(totalOf(found))],
    ...everything,
  ],
  liberties: (found) => [
    ...bareDays(found),
    ["limit", "7"],
    ["include_bots", "1"],
    ["include_duplicates", "0"],
    ["kit_probe", "1"],
  ],
  "bare-days": (found) => [...bareDays(found), ["limit", "7"]],
  digits: ({ window }) => [
    ...dates(window),
    ["limit", "7"],
    ["include_bots", "1"],
    ["include_duplicates", "0"],
  ],
  "unknown-parameter": ({ window }) => [...dates(window), ["limit", "7"], ["kit_probe", "1"]],
  gap: (found) => [...dates(longestGap(found)!), ...one],
  "huge-limit": ({ window }) => [...dates(window), ["limit", "100000"], ["offset", "0"], ...everything],
  "no-key": () => one,
  "wrong-key": () => one,
  "bad-limit": () => [["limit", "-1"]],
  "bad-date": () => [["date_start", "not-a-date"], ...one],
  "bad-flag": () => [["include_bots", "maybe"], ...one],
  inverted: ({ window: { start, end } }) => [
    ...dates({ start: end, end: start - (start === end ? secondMs : 0) }),
    ...one,
  ],
  "unknown-link": () => one,
};

/** Whether the window was listed at once. */
export function isListed({ run, window }: FoundWindow): boolean {
  const { start, end } = run.listing?.page.effective ?? {};
  return start === window.start && end === window.end;
}

/** The listed rows that tell when they happened. */
function rowsOf({ run }: FoundWindow): readonly Row[] {
  return (run.listing?.page.rows ?? []).filter((row) => createdAtOf(row) !== undefined);
}

function isHuman(row: Row): boolean {
  return row.is_bot !== true;
}

function isFirst(row: Row): boolean {
  return row.is_duplicate !== true;
}

function flags(bots: boolean, duplicates: boolean): Query {
  return [
    ["include_bots", String(bots)],
    ["include_duplicates", String(duplicates)],
  ];
}

function odd(size: number): number {
  return size + ((size + 1) % 2);
}

/** The second third of the listed rows without bots; the offset is no multiple of the size, which a page number would need. */
function pageOfHumans(found: FoundWindow): Query {
  const third = Math.max(1, Math.floor(rowsOf(found).filter(isHuman).length / 3));
  const size = odd(third) === third ? third + 2 : third + 1;
  return [...dates(found.window), ["limit", String(size)], ["offset", String(third)], ...flags(false, true)];
}

/** Rows on both sides of the edge of the first page: known ones, then unseen ones. */
function pageAcrossTheEdge(found: FoundWindow): Query {
  const seen = found.run.pages.find(({ exchange: { request } }) =>
    request.path.includes(`limit=${found.largestPage}`),
  );
  const offset = Math.max(1, (seen?.page.rows.length ?? defaultLimit) - 7);
  return [...dates(found.window), ["limit", "15"], ["offset", String(offset)], ...everything];
}

/**
 * Two parts of the window. Where clicks are listed, the first ends on the second of one and the other begins on that of
 * the next, so that both edges are tried; else they meet at midnight, or in the middle.
 */
function split(
  found: FoundWindow,
  rows = rowsOf(found),
): { readonly early: DateRange; readonly late: DateRange } {
  const { start, end } = found.window;
  const times = secondsOf(rows);
  const place = Math.floor((times.length - 1) * 0.6);
  const [last, next] = [times[place]!, times[place + 1]];
  if (next !== undefined) return { early: { start, end: last }, late: { start: next, end } };
  const middle = middleOf({ start, end });
  const edge = middle > start ? middle : start + secondMs;
  return { early: { start, end: edge - secondMs }, late: { start: Math.min(edge, end), end } };
}

/** The seconds in which there were clicks, each once. */
function secondsOf(rows: readonly Row[]): readonly number[] {
  return [...new Set(rows.map((row) => createdAtOf(row)!))].sort((a, b) => a - b);
}

function totalOf({ run, window }: FoundWindow): number {
  const page = run.pages.find(
    ({ page: { effective: inForce, total } }) =>
      total !== undefined && inForce.start === window.start && inForce.end === window.end,
  );
  return Math.max(1, page?.page.total ?? 0);
}

/** The last day of the window, as a day. */
function bareDays({ window }: FoundWindow): Query {
  const day = dayOf(window.end);
  return [
    ["date_start", day],
    ["date_end", day],
  ];
}

/** The longest time between two listed clicks, in whole seconds; nothing when there is none. */
export function longestGap(found: FoundWindow): DateRange | undefined {
  const times = secondsOf(rowsOf(found));
  const gaps = times
    .slice(1)
    .map((time, index) => ({ start: times[index]! + secondMs, end: time - secondMs }));
  const length = ({ start, end }: DateRange) => end - start;
  const longest = gaps.reduce<DateRange | undefined>(
    (one, other) => (one && length(one) >= length(other) ? one : other),
    undefined,
  );
  return longest && longest.start <= longest.end ? longest : undefined;
}
