/** The exchanges of a run, read together: what relations and behaviours look at. */
import type { AssumptionId } from "../../openapi/assumptions.ts";
import type { Exhibit, PageExhibit } from "./parsed-exchange.ts";
import { type Followed, findListing, findWindowEnd, followed } from "./reference-listing.ts";

/** What was seen of an undocumented behaviour. */
export type Sighting =
  | { readonly kind: "unknown"; readonly detail: string }
  | {
      readonly kind: "seen";
      /** The alternative that was seen; absent when it is none that we know. */
      readonly value?: string | number;
      readonly detail: string;
      readonly exhibit: Exhibit;
      /** JSON pointer to where it shows. */
      readonly at: string;
    };

/** The exchanges of a run, read together. */
export interface Run {
  readonly exhibits: readonly Exhibit[];
  /** The answers to valid questions that brought a page. */
  readonly pages: readonly PageExhibit[];
  /** The answer that lists a whole window, bots and duplicates included: every other answer inside follows from it. */
  readonly listing: PageExhibit | undefined;
  /** The answers that follow from the listing, apart from itself and its repetition. */
  readonly followed: readonly Followed[];
  /** Whether the end of a window belongs to it, as far as the listing tells; inclusive until seen otherwise. */
  readonly windowEnd: "inclusive" | "exclusive";
  /** Why answers may not be compared: new clicks arrived, or old ones went. */
  readonly moved: string | undefined;
  readonly sightings: ReadonlyMap<AssumptionId, Sighting>;
  /** The present, in milliseconds; infinite when it is not known. */
  readonly now: number;
  /** Clicks before this instant are all there: none arrive late. */
  readonly settledBefore: number;
}

/** Reads exchanges together. What was seen of behaviours is filled in by the judge. */
export function readRun(
  exhibits: readonly Exhibit[],
  { now, settledBefore }: Pick<Run, "now" | "settledBefore">,
): Run {
  const pages = exhibits.filter(
    (exhibit): exhibit is PageExhibit => exhibit.question.kind === "valid" && !!exhibit.page,
  );
  const listing = findListing(pages, settledBefore);
  const windowEnd = findWindowEnd({ listing, pages })?.value ?? "inclusive";
  return {
    exhibits,
    pages,
    listing,
    followed: followed({ listing, windowEnd }, pages),
    windowEnd,
    moved: findMove(pages),
    sightings: new Map(),
    now,
    settledBefore,
  };
}

/** Data moved when the same question brought another total, and the chart tells the same story. */
function findMove(pages: readonly PageExhibit[]): string | undefined {
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

function sum({ page }: PageExhibit): number {
  return page.chart.reduce((total, { clicks }) => total + clicks, 0);
}
