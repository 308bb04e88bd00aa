/** The first questions of every plan: what is in force by default, and the listing of a closed window. */
import { limitToAsk } from "../behaviours/largest-limit.ts";
import { isGateway, isTurnedAway } from "../read/documented-statuses.ts";
import { dayMs, readInstant, secondMs, writeInstant } from "../read/instant.ts";
import type { PageExhibit } from "../read/parsed-exchange.ts";
import { type Run, readRun } from "../read/run.ts";
import { chooseWindow, fewestRows, isSameWindow, rescale, type Window } from "./choose-window.ts";
import { type Asked, exhibitsOf, type Query, type Step, step } from "./probe.ts";
import { closedPoints, givenWindow, settledBefore, type Times, wideWindow } from "./settled-days.ts";

/** What discovery needs to know. */
export interface DiscoveryOptions extends Times {
  /** How often a window may be tried to be listed. */
  readonly attempts: number;
}

/** What discovery came to: a next question, the window to judge by, or nothing to go on with. */
export type Discovery =
  | { readonly kind: "ask"; readonly step: Step }
  | {
      readonly kind: "found";
      readonly window: Window;
      readonly listing: Step;
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
export function discover(options: DiscoveryOptions, asked: readonly Asked[]): Discovery {
  const run = runOf(options, asked);
  const limit = limitToAsk(run, largestPage);
  const tries = asked.filter(({ step: { id } }) => id === "listing");
  const wide = asked.find(({ step: { id } }) => id === "wide");
  if (asked.length === 0) return ask(step("default", []));
  if (isHopeless(asked, run)) return { kind: "hopeless" };
  const last = tries.at(-1);
  if (last) return afterTry(last, { options, run, limit, tries });
  // A wide window without clicks is listed by the answer that says so.
  if (wide && isListing(wide, run)) return found(wide.step, { run, limit });
  const window = givenWindow(options) ?? chooseWindow(closedPoints(run, settledBefore(options)), limit);
  if (window) return ask(listingOf(window, limit));
  if (wide) return ask(listingOf(wideWindow(options), limit));
  return ask(step("wide", [...dates(wideWindow(options)), ["limit", "1"], ["offset", "0"], ...everything]));
}

/** The answers so far. What was asked without dates is no listing to go by: today is in it. */
function runOf(options: DiscoveryOptions, asked: readonly Asked[]): Run {
  const times = { now: options.now, settledBefore: settledBefore(options) };
  const dated = asked.filter(({ step: { id } }) => id !== "default");
  return { ...readRun(exhibitsOf(asked), times), listing: readRun(exhibitsOf(dated), times).listing };
}

/** A window as parameters. */
export function dates({ start, end }: Window, utc: "Z" | "+00:00" = "Z"): Query {
  return [
    ["date_start", writeInstant(start, utc)],
    ["date_end", writeInstant(end, utc)],
  ];
}

/** Who may not ask, or is not heard, need not go on; any other failure gets a second chance. */
function isHopeless(asked: readonly Asked[], run: Run): boolean {
  const [first, second] = asked;
  if (run.pages.length > 0 || !first) return false;
  const isOver = first.answer.kind === "failure" || isAway(first.answer.exchange.response.status);
  return isOver || second !== undefined;
}

function isAway(status: number): boolean {
  return isTurnedAway(status) || isGateway(status) || status === 404;
}

interface Tries {
  readonly options: DiscoveryOptions;
  readonly run: Run;
  readonly limit: number;
  readonly tries: readonly Asked[];
}

/** A window that was listed is found; one that was not is tried narrower, as often as the plan allows and it helps. */
function afterTry(last: Asked, { options, run, limit, tries }: Tries): Discovery {
  const listed = tries.find((one) => isListing(one, run));
  const isGiven = givenWindow(options) !== undefined;
  if (listed && (isGiven || !isThin(run.listing!))) return found(listed.step, { run, limit });
  const window = tries.length < options.attempts ? narrower(last, run, limit) : undefined;
  return window ? ask(listingOf(window, limit)) : found((listed ?? last).step, { run, limit });
}

/** Whether seconds were listed that hold next to nothing, so that a longer window would say more. */
function isThin({ page: { rows, inForce } }: PageExhibit): boolean {
  return rows.length < fewestRows && inForce.start! % dayMs !== 0;
}

/** Whether this is the answer that lists a whole window. */
function isListing({ answer }: Asked, { listing }: Run): boolean {
  return answer.kind === "response" && answer.exchange === listing?.exchange;
}

function ask(next: Step): Discovery {
  return { kind: "ask", step: next };
}

function found(listing: Step, { run, limit }: { readonly run: Run; readonly limit: number }): Discovery {
  return { kind: "found", listing, window: windowOf(listing), largestPage: limit, run };
}

function listingOf(window: Window, limit: number): Step {
  return step("listing", [...dates(window), ["limit", String(limit)], ["offset", "0"], ...everything]);
}

function windowOf({ query }: Step): Window {
  const values = Object.fromEntries(query);
  return { start: readInstant(values.date_start)!, end: readInstant(values.date_end)! };
}

/** The window to try after one that could not be listed, or that held too little; nothing when the same would come. */
function narrower({ step: tried, answer }: Asked, run: Run, limit: number): Window | undefined {
  const page =
    answer.kind === "response"
      ? run.pages.find(({ exchange }) => exchange === answer.exchange)?.page
      : undefined;
  const window = windowOf(tried);
  // Refused for its size: the same window again, in the size that was told.
  if (!page) return limit < Number(Object.fromEntries(tried.query).limit) ? window : undefined;
  const points = page.chart.filter(({ timestamp }) => isWholeDayIn(timestamp, window));
  const days = points.length > 1 ? chooseWindow(points, limit) : undefined;
  if (days && !isSameWindow(days, window)) return days;
  const next = rescale(window, { clicks: page.total ?? page.rows.length, largestPage: limit });
  return isSameWindow(next, window) ? undefined : next;
}

function isWholeDayIn(day: string, { start, end }: Window): boolean {
  const midnight = Date.parse(day);
  return midnight >= start && midnight + dayMs - secondMs <= end;
}
