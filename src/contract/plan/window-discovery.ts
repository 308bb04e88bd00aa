/** The first probes of every plan: which window applies by default, and the listing of a settled window. */
import type { ListOperation } from "../../openapi/description/operations.ts";
import { isOfList, type PageExchange, pagesOf } from "../read/parsed-exchange.ts";
import { findListing } from "../read/reference-listing.ts";
import { isWindowRefused, reportedDays, requestedDays } from "../read/refused-range.ts";
import { limitToAsk } from "../read/reported-limit.ts";
import { dayMs, parseInstantMs, secondMs } from "../read/request/instant.ts";
import { isAccessRefused, isGateway, isUnserved } from "../read/response/statuses.ts";
import type { Run } from "../read/run.ts";
import { settledBefore } from "../read/settle-times.ts";
import { chooseWindow, type DateRange, fewestRows, isSameRange, rescale } from "./choose-window.ts";
import { filterChoices, filterQuery, limitQuery, offsetQuery, windowQuery } from "./list-query.ts";
import { type Probe, type ProbeResult, parsedExchangesOf, probe } from "./probe.ts";
import { givenWindow, type SettleTimes, settledPoints, wideWindow } from "./settled-days.ts";

/** What discovery needs to know. */
export interface DiscoveryOptions extends SettleTimes {
  readonly operation: ListOperation;
  /** How often a window may be tried to be listed. */
  readonly attempts: number;
}

/** What a plan reads of the responses so far. */
export type PlannedRun = Pick<Run, "parsedExchanges" | "pages" | "listing" | "now" | "settledBefore">;

/** What discovery came to: a next probe, the window to check, or nothing to go on with. */
export type Discovery =
  | { readonly kind: "ask"; readonly probe: Probe }
  | {
      readonly kind: "found";
      readonly operation: ListOperation;
      readonly window: DateRange;
      readonly listing: Probe;
      readonly largestPage: number;
      readonly run: PlannedRun;
    }
  | { readonly kind: "hopeless" };

/** Page size that is requested, unless the document or the target allows less. */
const largestPage = 1000;

/** The window of a list without a window: all there is. */
const allTime: DateRange = { start: Number.NEGATIVE_INFINITY, end: Number.POSITIVE_INFINITY };

/** The next probe of discovery, or what it came to. */
export function discover(options: DiscoveryOptions, results: readonly ProbeResult[]): Discovery {
  const state = stateOf(options, results);
  const { run, limit, tries } = state;
  const { operation } = options;
  const wide = results.filter(({ probe: { id } }) => id === "wide");
  const lastWide = wide.at(-1);
  if (results.length === 0) return ask(probe("default", []));
  if (isHopeless(results, run)) return { kind: "hopeless" };
  const last = tries.at(-1);
  if (last) return afterTry(last, state);
  if (!operation.list.window) return ask(listingProbe(operation, allTime, limit));
  // A wide window without rows is listed by the response that says so.
  if (lastWide && isListing(lastWide, run)) return found(lastWide.probe, state);
  const window =
    givenWindow(options, options.operation) ??
    chooseWindow(settledPoints(run, settledBefore(options)), limit);
  if (window) return ask(listingProbe(operation, window, limit));
  const days = allowedDays(lastWide);
  const isTried = lastWide && (days === undefined || wide.length === options.attempts);
  if (isTried) return ask(listingProbe(operation, windowOf(lastWide.probe, operation), limit));
  return ask(probe("wide", listingProbe(operation, wideWindow(options, days), 1).query));
}

/** Lengths of windows that are tried when the target does not say how many days it allows. */
const usualDays = [30, 7];

/** How many days to try after a window that was too long, too old, or more than the server could do; else undefined. */
function allowedDays(tried: ProbeResult | undefined): number | undefined {
  const parsed = tried?.parsed;
  if (!parsed || !isOfList(parsed)) return undefined;
  if (!isWindowRefused(parsed) && parsed.exchange.response.status !== 500) return undefined;
  const [reported, days] = [reportedDays(parsed), requestedDays(parsed)];
  return reported !== undefined && reported < days ? reported : usualDays.find((one) => one < days);
}

interface DiscoveryState {
  readonly options: DiscoveryOptions;
  readonly run: PlannedRun;
  /** The largest page to request. */
  readonly limit: number;
  readonly tries: readonly ProbeResult[];
}

/** The results so far. A response without dates is no listing to go by: today is in it. */
function stateOf(options: DiscoveryOptions, results: readonly ProbeResult[]): DiscoveryState {
  const { operation } = options;
  const times = { now: options.now, settledBefore: settledBefore(options) };
  const parsedExchanges = parsedExchangesOf(results);
  const dated = pagesOf(parsedExchangesOf(results.filter(({ probe: { id } }) => id !== "default")));
  const listing = findListing(dated, times.settledBefore);
  const run = { ...times, parsedExchanges, pages: pagesOf(parsedExchanges), listing };
  const documented = operation.parameters.get(operation.list.page.limit)?.maximum ?? largestPage;
  const limit = limitToAsk(run, Math.min(largestPage, documented));
  return { options, run, limit, tries: results.filter(({ probe: { id } }) => id === "listing") };
}

/** Where access is refused or nothing responds there is no use in going on; any other failure gets a second chance. */
function isHopeless(results: readonly ProbeResult[], run: PlannedRun): boolean {
  const [first, second] = results;
  if (run.pages.length > 0 || !first) return false;
  const isOver = first.result.kind === "failure" || isAway(first.result.exchange.response.status);
  const last = results.at(-1);
  const isTooLong = allowedDays(last) !== undefined && last?.parsed?.exchange.response.status !== 500;
  return isOver || (second !== undefined && !isTooLong);
}

function isAway(status: number): boolean {
  return isAccessRefused(status) || isGateway(status) || isUnserved(status);
}

/** A window that was listed is found; one that was not is tried narrower, as often as the plan allows and it helps. */
function afterTry(last: ProbeResult, state: DiscoveryState): Discovery {
  const { options, run, limit, tries } = state;
  const listed = tries.find((one) => isListing(one, run));
  const isGiven = givenWindow(options, options.operation) !== undefined;
  if (listed && (isGiven || !isThin(run.listing!))) return found(listed.probe, state);
  const window = tries.length < options.attempts ? narrower(last, state) : undefined;
  return window ? ask(listingProbe(options.operation, window, limit)) : found((listed ?? last).probe, state);
}

/** Whether seconds were listed that hold next to nothing, so that a longer window would say more. */
function isThin({ query, page: { rows, effective } }: PageExchange): boolean {
  const hasWindow = query.operation.list.window !== undefined;
  return hasWindow && rows.length < fewestRows && effective.start! % dayMs !== 0;
}

/** Whether this is the response that lists a whole window. */
function isListing({ result }: ProbeResult, { listing }: PlannedRun): boolean {
  return result.kind === "response" && result.exchange === listing?.exchange;
}

function ask(next: Probe): Discovery {
  return { kind: "ask", probe: next };
}

function found(listing: Probe, { options, run, limit }: DiscoveryState): Discovery {
  const { operation } = options;
  return { kind: "found", operation, listing, window: windowOf(listing, operation), largestPage: limit, run };
}

/** All rows of a window, filters written out, so that nothing depends on defaults. */
function listingProbe(operation: ListOperation, window: DateRange, limit: number): Probe {
  return probe("listing", [
    ...windowQuery(operation, window),
    ...limitQuery(operation, limit),
    ...offsetQuery(operation, 0, limit),
    ...filterQuery(filterChoices(operation, [])),
  ]);
}

function windowOf({ query }: Probe, { list: { window } }: ListOperation): DateRange {
  if (!window) return allTime;
  const values = Object.fromEntries(query);
  return { start: parseInstantMs(values[window.start])!, end: parseInstantMs(values[window.end])! };
}

/** The window to try after one that could not be listed, or that held too little; undefined when the same would come. */
function narrower(last: ProbeResult, state: DiscoveryState): DateRange | undefined {
  const { probe: tried, parsed } = last;
  const { options, run, limit } = state;
  const { list } = options.operation;
  const page = run.pages.find((one) => one === parsed)?.page;
  const window = windowOf(tried, options.operation);
  const allowed = allowedDays(last);
  if (allowed !== undefined) return { ...window, start: window.end + secondMs - allowed * dayMs };
  // Refused for its size: the same window again, in the size that was reported.
  if (!page) return limit < Number(Object.fromEntries(tried.query)[list.page.limit]) ? window : undefined;
  if (!list.window) return undefined;
  const points = page.chart.filter(({ day }) => isWholeDayIn(day, window));
  const days = points.length > 1 ? chooseWindow(points, limit) : undefined;
  if (days && !isSameRange(days, window)) return days;
  const next = rescale(window, { count: page.total ?? page.rows.length, largestPage: limit });
  return isSameRange(next, window) ? undefined : next;
}

function isWholeDayIn(day: string, { start, end }: DateRange): boolean {
  const midnight = Date.parse(day);
  return midnight >= start && midnight + dayMs - secondMs <= end;
}
