/** The exchanges of one operation and link, read together: what relations and behaviours look at. */
import type { AssumptionId } from "../../openapi/assumptions.ts";
import type { Detection } from "./detection.ts";
import { findMove, isOpen, onlyNewRowsCame } from "./moves/late-data.ts";
import { mayHaveChanged } from "./moves/moved-pair.ts";
import { type PageExchange, type ParsedExchange, pagesOf } from "./parsed-exchange.ts";
import { findListing, type PredictedPage, predictedPages } from "./reference-listing.ts";
import { findWindowEnd } from "./response/window-end.ts";
import { settledFor } from "./settle-times.ts";

export interface Run {
  readonly parsedExchanges: readonly ParsedExchange[];
  /** The responses to valid requests that brought a page. */
  readonly pages: readonly PageExchange[];
  /** The response that lists a whole window without filters: every other response inside follows from it. */
  readonly listing: PageExchange | undefined;
  /** The responses that follow from the listing, apart from itself and its repetition. */
  readonly predicted: readonly PredictedPage[];
  /** The responses of which only final rows follow from the listing. */
  readonly partlyPredicted: readonly PredictedPage[];
  /** Whether the end of a window belongs to it, as far as the listing shows; inclusive until seen otherwise. */
  readonly windowEnd: "inclusive" | "exclusive";
  /** The operation whose requests may have changed its responses; absent when there was none. */
  readonly changedBy?: string | undefined;
  /** The last response that shows something of its link, of any operation. */
  readonly lastOfLink?: ParsedExchange | undefined;
  /** Why responses may not be compared: new rows arrived, or old ones went. */
  readonly dataMoved: string | undefined;
  /** The responses about windows that have closed, where only new rows made the others move. */
  readonly closed?: Run | undefined;
  readonly detections: ReadonlyMap<AssumptionId, Detection>;
  /** The present, in milliseconds; infinite when it is not known. */
  readonly now: number;
  /** When the last response had come at the latest; the present when absent. */
  readonly endedBy?: number;
  /** Rows before this instant are all there: none arrive late. */
  readonly settledBefore: number;
  /** Whether amounts of money were replaced, in a recording. Sums of them are not what they were. */
  readonly isSanitised?: boolean;
}

/** What is known of a run besides its exchanges. */
export type RunContext = Pick<
  Run,
  "now" | "endedBy" | "settledBefore" | "isSanitised" | "changedBy" | "lastOfLink"
>;

/** Reads exchanges together. What was seen of behaviours is filled in by the judge. */
export function readRun(parsedExchanges: readonly ParsedExchange[], context: RunContext): Run {
  const { now, endedBy = now, settledBefore, changedBy, lastOfLink, isSanitised = false } = context;
  const pages = pagesOf(parsedExchanges);
  const dataMoved = findMove(pages);
  const listing = findListing(pages, settledBefore);
  const windowEnd = findWindowEnd({ listing, pages })?.value ?? "inclusive";
  const predicted = predictedPages({ listing, windowEnd }, pages).map((one): PredictedPage => {
    const pair = [one.listing, one.parsed] as const;
    const isMoving = mayHaveChanged({ pages, listing, settledBefore }, pair);
    return isMoving ? { ...one, finalBefore: settledFor(context, ...pair) } : one;
  });
  return {
    parsedExchanges,
    pages,
    listing,
    predicted: predicted.filter(({ finalBefore }) => finalBefore === undefined),
    partlyPredicted: predicted.filter(({ finalBefore }) => finalBefore !== undefined),
    windowEnd,
    changedBy,
    lastOfLink,
    dataMoved,
    closed: dataMoved === undefined ? undefined : closedPart(pages, context),
    detections: new Map(),
    now,
    endedBy,
    settledBefore,
    isSanitised,
  };
}

/** What of a run may be compared: where its data moved, the responses about closed windows, if they did not. */
export function unmovedPart(run: Run): Run | undefined {
  return run.dataMoved === undefined ? run : run.closed;
}

function closedPart(pages: readonly PageExchange[], context: RunContext): Run | undefined {
  if (!onlyNewRowsCame(pages, context)) return undefined;
  const isClosed = (one: PageExchange) =>
    one.query.operation.list.window !== undefined && !isOpen(one, settledFor(context, one));
  const run = readRun(pages.filter(isClosed), context);
  return run.pages.length > 0 && run.dataMoved === undefined ? run : undefined;
}
