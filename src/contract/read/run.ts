/** The exchanges of a run, read together: what relations and behaviours look at. */
import type { AssumptionId } from "../../openapi/assumptions.ts";
import type { Detection } from "./detection.ts";
import { type PageExchange, type ParsedExchange, pagesOf } from "./parsed-exchange.ts";
import { findListing, findWindowEnd, type PredictedPage, predictedPages } from "./reference-listing.ts";

/** The exchanges of a run, read together. */
export interface Run {
  readonly parsedExchanges: readonly ParsedExchange[];
  /** The answers to valid questions that brought a page. */
  readonly pages: readonly PageExchange[];
  /** The answer that lists a whole window, bots and duplicates included: every other answer inside follows from it. */
  readonly listing: PageExchange | undefined;
  /** The answers that follow from the listing, apart from itself and its repetition. */
  readonly predicted: readonly PredictedPage[];
  /** Whether the end of a window belongs to it, as far as the listing tells; inclusive until seen otherwise. */
  readonly windowEnd: "inclusive" | "exclusive";
  /** Why answers may not be compared: new clicks arrived, or old ones went. */
  readonly dataMoved: string | undefined;
  readonly detections: ReadonlyMap<AssumptionId, Detection>;
  /** The present, in milliseconds; infinite when it is not known. */
  readonly now: number;
  /** Clicks before this instant are all there: none arrive late. */
  readonly settledBefore: number;
}

/** Reads exchanges together. What was seen of behaviours is filled in by the judge. */
export function readRun(
  parsedExchanges: readonly ParsedExchange[],
  { now, settledBefore }: Pick<Run, "now" | "settledBefore">,
): Run {
  const pages = pagesOf(parsedExchanges);
  const listing = findListing(pages, settledBefore);
  const windowEnd = findWindowEnd({ listing, pages })?.value ?? "inclusive";
  return {
    parsedExchanges,
    pages,
    listing,
    predicted: predictedPages({ listing, windowEnd }, pages),
    windowEnd,
    dataMoved: findMove(pages),
    detections: new Map(),
    now,
    settledBefore,
  };
}

/** Data moved when the same question brought another total, and the chart tells the same story. */
function findMove(pages: readonly PageExchange[]): string | undefined {
  for (const later of pages) {
    const { path } = later.exchange.request;
    const first = pages.find((one) => one.exchange.request.path === path) ?? later;
    if (first.page.total === later.page.total) continue;
    const [before, after] = [sum(first), sum(later)];
    if (before === first.page.total && after === later.page.total)
      return `the data moved: the same question counted ${before} clicks, later ${after}`;
  }
  return undefined;
}

function sum({ page }: PageExchange): number {
  return page.chart.reduce((total, { count }) => total + count, 0);
}
