/** Pages past the last row. */
import { effectiveParametersOf, isOfList, type ParsedExchange } from "./parsed-exchange.ts";
import { isOpenEnded, isSameSubject } from "./reference-listing.ts";
import { hasSameFilters } from "./response/row-filters.ts";
import type { Run } from "./run.ts";

/**
 * Whether a request is for a page behind the last row, by a total that was seen elsewhere for the same rows. Of a list without
 * a count, every page is that may lie behind it: none shows a row there.
 */
export function isPastEnd({ pages }: Pick<Run, "pages">, parsed: ParsedExchange): boolean {
  if (!isOfList(parsed)) return false;
  const requested = effectiveParametersOf(parsed);
  if (parsed.query.kind !== "valid" || requested.offset === 0) return false;
  const same = pages.filter((other) => {
    const { start, end, filters } = other.page.effective;
    const isSameWindow = start === requested.start && end === requested.end;
    return isSameSubject(other, parsed) && isSameWindow && hasSameFilters(filters, requested.filters);
  });
  if (isOpenEnded(parsed))
    return same.every(
      ({ page }) => page.effective.offset + page.rows.length <= requested.offset || page.rows.length === 0,
    );
  const totals = same.flatMap((other) => (other === parsed ? [] : (other.page.total ?? [])));
  return totals.length > 0 && totals.every((total) => total <= requested.offset);
}
