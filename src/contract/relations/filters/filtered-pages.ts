/** Pages of a listed window that a filter removes rows from. */
import type { PredictedPage } from "../../read/reference-listing.ts";
import { activeFilters } from "../../read/response/row-filters.ts";
import type { Run } from "../../read/run.ts";

export interface FilteredPage extends PredictedPage {
  /** Names of the filters in effect. */
  readonly active: readonly string[];
}

export function filteredPages({ predicted }: Run): readonly FilteredPage[] {
  return predicted
    .filter(({ left, listed }) => left.length < listed.length)
    .map((one) => ({ ...one, active: activeFiltersOf(one) }));
}

function activeFiltersOf({ parsed }: PredictedPage): readonly string[] {
  return activeFilters(parsed.query.operation.list, parsed.page.effective.filters);
}
