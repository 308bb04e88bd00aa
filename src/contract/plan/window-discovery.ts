/** The first questions of every plan: what is in force by default, and the listing of a closed window. */

import { isAccessRefused, isGateway } from "../read/documented-statuses.ts";
import { dayMs, formatInstant, parseInstantMs, secondMs } from "../read/instant.ts";
import type { PageExchange } from "../read/parsed-exchange.ts";
import { limitToAsk } from "../read/reported-limit.ts";
import { type Run, readRun } from "../read/run.ts";
import { settledBefore } from "../read/settle-times.ts";
import { chooseWindow, type DateRange, fewestRows, isSameRange, rescale } from "./choose-window.ts";
import { type Probe, type ProbeResult, parsedExchangesOf, probe, type Query } from "./probe.ts";
import { givenWindow, type SettleTimes, settledPoints, wideWindow } from "./settled-days.ts";

/** What discovery needs to know. */
export interface DiscoveryOptions extends SettleTimes {
  /** How often a window may be tried to be listed. */
  readonly attempts: number;
}

/** What discovery came to: a next query, the window to judge by, or nothing to go on with. */
export type Discovery =
  | { readonly kind: "ask"; readonly step: Probe }
  | {
      readonly kind: "found";
      readonly window: DateRange;
      readonly listing: Probe;
      readonly largestPage: number;
      readonly run: Run;
    }
  | { readonly kind: "hopeless" };

/** Page size that is asked for, unless the target was seen to allow less. */
export const largestPage = 1000;

/** The flags written out, so that nothing depends on defaults. */
export const everything: Query = [
  ["include_bots", "true"],
  ["include_duplicates", "true"],
];

/** The next question of discovery, or what it came to. */
export function discover(options: DiscoveryOptions, asked: readonly ProbeResult[]): Discovery {
  const run = runOf(options, asked);
  const limit = limitToAsk(run, largestPage);
  const tries = asked.filter(({ probe: { id } }) => id === "listing");
  const wide = asked.find(({ probe: { id } }) => id === "wide");
  if (asked.length === 0) return ask(probe("default", []));
  if (isHopeless(asked, run)) return { kind: "hopeless" };
  const last = tries.at(-1);
  if (last) return afterTry(last, { options, run, limit, tries });
  // A wide window without clicks is listed by the answer that says so.
  if (wide && isListing(wide, run)) return found(wide.probe, { run, limit });
  const window = givenWindow(options) ?? chooseWindow(settledPoints(run, settledBefore(options)), limit);
  if (window) return ask(listingOf(window, limit));
  if (wide) return ask(listingOf(wideWindow(options), limit));
  return ask(probe("wide", [...dates(wideWindow(options)), ["limit", "1"], ["offset", "0"], ...everything]));
}

/** The answers so far. What was asked without dates is no listing to go by: today is in it. */
function runOf(options: DiscoveryOptions, asked: readonly ProbeResult[]): Run {
  const times = { now: options.now, settledBefore: settledBefore(options) };
  const dated = asked.filter(({ probe: { id } }) => id !== "default");
  return {
    ...readRun(parsedExchangesOf(asked), times),
    listing: readRun(parsedExchangesOf(dated), times).listing,
  };
}

/** A window as parameters. */
export function dates({ start, end }: DateRange, utc: "Z" | "+00:00" = "Z"): Query {
  return [
    ["date_start", formatInstant(start, utc)],
    ["date_end", formatInstant(end, utc)],
  ];
}

/** Who may not ask, or is not heard, need not go on; any other failure gets a second chance. */
function isHopeless(asked: readonly ProbeResult[], run: Run): boolean {
  const [first, second] = asked;
  if (run.pages.length > 0 || !first) return false;
  const isOver = first.result.kind === "failure" || isAway(first.result.exchange.response.status);
  return isOver || second !== undefined;
}

function isAway(status: number): boolean {
  return isAccessRefused(status) || isGateway(status) || status === 404;
}

interface Tries {
  readonly options: DiscoveryOptions;
  readonly run: Run;
  readonly limit: number;
  readonly tries: readonly ProbeResult[];
}

/** A window that was listed is found; one that was not is tried narrower, as often as the plan allows and it helps. */
function afterTry(last: ProbeResult, { options, run, limit, tries }: Tries): Discovery {
  const listed = tries.find((one) => isListing(one, run));
  const isGiven = givenWindow(options) !== undefined;
  if (listed && (isGiven || !isThin(run.listing!))) return found(listed.probe, { run, limit });
  const window = tries.length < options.attempts ? narrower(last, run, limit) : undefined;
  return window ? ask(listingOf(window, limit)) : found((listed ?? last).probe, { run, limit });
}

/** Whether seconds were listed that hold next to nothing, so that a longer window would say more. */
function isThin({ page: { rows, effective: inForce } }: PageExchange): boolean {
  return rows.length < fewestRows && inForce.start! % dayMs !== 0;
}

/** Whether this is the answer that lists a whole window. */
function isListing({ result: answer }: ProbeResult, { listing }: Run): boolean {
  return answer.kind === "response" && answer.exchange === listing?.exchange;
}

function ask(next: Probe): Discovery {
  return { kind: "ask", step: next };
}

function found(listing: Probe, { run, limit }: { readonly run: Run; readonly limit: number }): Discovery {
  return { kind: "found", listing, window: windowOf(listing), largestPage: limit, run };
}

function listingOf(window: DateRange, limit: number): Probe {
  return probe("listing", [...dates(window), ["limit", String(limit)], ["offset", "0"], ...everything]);
}

function windowOf({ query }: Probe): DateRange {
  const values = Object.fromEntries(query);
  return { start: parseInstantMs(values.date_start)!, end: parseInstantMs(values.date_end)! };
}

/** The window to try after one that could not be listed, or that held too little; nothing when the same would come. */
function narrower(
  { probe: tried, result: answer }: ProbeResult,
  run: Run,
  limit: number,
): DateRange | undefined {
  const page =
    answer.kind === "response"
      ? run.pages.find(({ exchange }) => exchange === answer.exchange)?.page
      : undefined;
  const window = windowOf(tried);
  // Refused for its size: the same window again, in the size that was told.
  if (!page) return limit < Number(Object.fromEntries(tried.query).limit) ? window : undefined;
  const points = page.chart.filter(({ timestamp }) => isWholeDayIn(timestamp, window));
  const days = points.length > 1 ? chooseWindow(points, limit) : undefined;
  if (days && !isSameRange(days, window)) return days;
  const next = rescale(window, { clicks: page.total ?? page.rows.length, largestPage: limit });
  return isSameRange(next, window) ? undefined : next;
}

function isWholeDayIn(day: string, { start, end }: DateRange): boolean {
  const midnight = Date.parse(day);
  return midnight >= start && midnight + dayMs - secondMs <= end;
}
