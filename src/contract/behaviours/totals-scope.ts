import { atTotal } from "../judge/check-result.ts";
import type { PageExchange, Row } from "../read/parsed-exchange.ts";
import { hasSameWindow, isSamePopulation, listedRowsFor } from "../read/reference-listing.ts";
import type { Run } from "../read/run.ts";
import { type BehaviourDetector, detected, undetected } from "./behaviour-detector.ts";

export const totalsScope: BehaviourDetector = {
  assumption: "totals_scope",
  detect(run) {
    if (run.dataMoved) return undetected(run.dataMoved);
    const pages = run.pages.filter(({ page }) => page.total !== undefined);
    const fits = Object.entries(scopes).filter(([, fitsAll]) => fitsAll(pages, run));
    if (pages.length === 0) return undetected("no page has a total");
    if (fits.length > 1) return undetected(`the totals fit ${fits.map(([value]) => value).join(" and ")}`);
    // Totals that fit none are broken, not a behaviour: relations say where.
    if (fits.length === 0) return undetected("the totals follow no known rule");
    return detected(pages[0]!, {
      at: atTotal,
      value: fits[0]![0],
      detail: `${pages.length} totals agree with it`,
    });
  },
};

type Fits = (pages: readonly PageExchange[], run: Run) => boolean;

const scopes: Readonly<Record<string, Fits>> = {
  filtered_window: (pages, run) =>
    agree(pages, isSamePopulation) &&
    !pages.some((fewer) => pages.some((more) => isLikeUnfiltered(fewer, more))) &&
    pages.every((one) => fitsListing(one, listedRowsFor(run, one)?.length)),
  unfiltered_window: (pages, run) =>
    agree(pages, hasSameWindow) &&
    pages.every((one) => fitsListing(one, listedRowsFor(run, one, { flags: false })?.length)),
  page: (pages) => pages.every(({ page }) => page.total === page.rows.length),
};

/** Whether a filter took nothing from a total, though a click that it should take was listed. */
function isLikeUnfiltered(fewer: PageExchange, more: PageExchange): boolean {
  const { includeBots: bots, includeDuplicates: duplicates } = fewer.page.effective;
  const isTaken = (row: Row) => (!bots && row.is_bot === true) || (!duplicates && row.is_duplicate === true);
  const all = more.page.effective;
  return (
    hasSameWindow(fewer, more) &&
    all.includeBots &&
    all.includeDuplicates &&
    fewer.page.total === more.page.total &&
    more.page.rows.some(isTaken)
  );
}

function agree(
  pages: readonly PageExchange[],
  isAlike: (a: PageExchange, b: PageExchange) => boolean,
): boolean {
  return pages.every((one) =>
    pages.every((other) => !isAlike(one, other) || one.page.total === other.page.total),
  );
}

function fitsListing({ page }: PageExchange, expected: number | undefined): boolean {
  return expected === undefined || page.total === expected;
}
