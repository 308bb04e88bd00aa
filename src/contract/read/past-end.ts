/** Pages past the last row. */
import { type Exhibit, readPageQuestion } from "./parsed-exchange.ts";
import { isSameSubject } from "./reference-listing.ts";
import type { Run } from "./run.ts";

/** Whether a question asks for a page behind the last row, by a total that was seen elsewhere for the same clicks. */
export function isPastEnd(run: Run, exhibit: Exhibit): boolean {
  const asked = readPageQuestion(exhibit.question);
  if (exhibit.question.kind !== "valid" || asked.offset === 0) return false;
  const totals = run.pages
    .filter((other) => {
      const { start, end, bots, duplicates } = other.page.inForce;
      const sameWindow = start === asked.start && end === asked.end;
      return (
        isSameSubject(other, exhibit) && sameWindow && bots === asked.bots && duplicates === asked.duplicates
      );
    })
    .flatMap(({ page }) => page.total ?? []);
  return totals.length > 0 && totals.every((total) => total <= asked.offset);
}
