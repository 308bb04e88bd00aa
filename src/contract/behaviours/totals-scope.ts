import { atTotal } from "../judge/check-result.ts";
import type { PageExhibit, Row } from "../read/parsed-exchange.ts";
import { isSamePopulation, isSameWindow, leftFor } from "../read/reference-listing.ts";
import type { Run } from "../read/run.ts";
import { seen, unknown, type Watch } from "./behaviour-detector.ts";

export const totalsScope: Watch = {
  assumption: "totals_scope",
  watch(run) {
    if (run.moved) return unknown(run.moved);
    const pages = run.pages.filter(({ page }) => page.total !== undefined);
    const fits = Object.entries(scopes).filter(([, fitsAll]) => fitsAll(pages, run));
    if (pages.length === 0) return unknown("no total was answered");
    if (fits.length > 1) return unknown(`the totals fit ${fits.map(([value]) => value).join(" and ")} alike`);
    // Totals that fit none are broken, not a behaviour: relations say where.
    if (fits.length === 0) return unknown("the totals follow no known rule");
    return seen(pages[0]!, {
      at: atTotal,
      value: fits[0]![0],
      detail: `${pages.length} totals agree with it`,
    });
  },
};

type Fits = (pages: readonly PageExhibit[], run: Run) => boolean;

const scopes: Readonly<Record<string, Fits>> = {
  filtered_window: (pages, run) =>
    agree(pages, isSamePopulation) &&
    !pages.some((fewer) => pages.some((more) => isLikeUnfiltered(fewer, more))) &&
    pages.every((one) => fitsListing(one, leftFor(run, one)?.length)),
  unfiltered_window: (pages, run) =>
    agree(pages, isSameWindow) &&
    pages.every((one) => fitsListing(one, leftFor(run, one, { flags: false })?.length)),
  page: (pages) => pages.every(({ page }) => page.total === page.rows.length),
};

/** Whether a filter took nothing from a total, though a click that it should take was listed. */
function isLikeUnfiltered(fewer: PageExhibit, more: PageExhibit): boolean {
  const { bots, duplicates } = fewer.page.inForce;
  const isTaken = (row: Row) => (!bots && row.is_bot === true) || (!duplicates && row.is_duplicate === true);
  const all = more.page.inForce;
  return (
    isSameWindow(fewer, more) &&
    all.bots &&
    all.duplicates &&
    fewer.page.total === more.page.total &&
    more.page.rows.some(isTaken)
  );
}

function agree(pages: readonly PageExhibit[], isAlike: (a: PageExhibit, b: PageExhibit) => boolean): boolean {
  return pages.every((one) =>
    pages.every((other) => !isAlike(one, other) || one.page.total === other.page.total),
  );
}

function fitsListing({ page }: PageExhibit, expected: number | undefined): boolean {
  return expected === undefined || page.total === expected;
}
