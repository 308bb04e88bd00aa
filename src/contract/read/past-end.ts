/** Pages past the last row. */
import { effectiveParametersOf, isOfList, type ParsedExchange } from "./parsed-exchange.ts";
import { isSameSubject } from "./reference-listing.ts";
import { hasSameFilters } from "./response/row-filters.ts";
import type { Run } from "./run.ts";

/** Whether a request is for a page behind the last row, by a total that was seen elsewhere for the same rows. */
export function isPastEnd({ pages }: Pick<Run, "pages">, parsed: ParsedExchange): boolean {
  if (!isOfList(parsed)) return false;
  const requested = effectiveParametersOf(parsed);
  if (parsed.query.kind !== "valid" || requested.offset === 0) return false;
  const totals = pages
    .filter((other) => {
      if (other === parsed) return false;
      const { start, end, filters } = other.page.effective;
      const isSameWindow = start === requested.start && end === requested.end;
      return isSameSubject(other, parsed) && isSameWindow && hasSameFilters(filters, requested.filters);
    })
    .flatMap(({ page }) => page.total ?? []);
  return totals.length > 0 && totals.every((total) => total <= requested.offset);
}
