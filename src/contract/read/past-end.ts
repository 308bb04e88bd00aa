/** Pages past the last row. */
import { effectiveParametersOf, type ParsedExchange } from "./parsed-exchange.ts";
import { isSameSubject } from "./reference-listing.ts";
import type { Run } from "./run.ts";

/** Whether a question asks for a page behind the last row, by a total that was seen elsewhere for the same clicks. */
export function isPastEnd(run: Run, parsed: ParsedExchange): boolean {
  const asked = effectiveParametersOf(parsed.query);
  if (parsed.query.kind !== "valid" || asked.offset === 0) return false;
  const totals = run.pages
    .filter((other) => {
      const { start, end, includeBots: bots, includeDuplicates: duplicates } = other.page.effective;
      const sameWindow = start === asked.start && end === asked.end;
      return (
        isSameSubject(other, parsed) &&
        sameWindow &&
        bots === asked.includeBots &&
        duplicates === asked.includeDuplicates
      );
    })
    .flatMap(({ page }) => page.total ?? []);
  return totals.length > 0 && totals.every((total) => total <= asked.offset);
}
