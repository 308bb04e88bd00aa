import { atRow, type Fault, fault, isSame, judgeEach, said } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import type { PageExhibit, Row } from "../../read/parsed-exchange.ts";

export const rowIsTheSameEverywhere: Relation = {
  id: "row-is-the-same-everywhere",
  claim: "A click has the same fields in every answer that lists it.",
  evidence: "documented",
  severity: "error",
  relate({ pages }) {
    const known = new Map<unknown, { readonly row: Row; readonly exhibit: PageExhibit }>();
    const again: Again[] = [];
    for (const exhibit of pages)
      for (const [index, row] of exhibit.page.rows.entries()) {
        const before = known.get(row.id);
        if (!before) known.set(row.id, { row, exhibit });
        // Twice on one page is another claim's business.
        else if (before.exhibit !== exhibit) again.push({ before: before.row, exhibit, index });
      }
    return judgeEach(again, { none: "no click was listed in two answers", by: changes });
  },
};

interface Again {
  readonly before: Row;
  readonly exhibit: PageExhibit;
  readonly index: number;
}

function changes({ before, exhibit, index }: Again): readonly Fault[] {
  const row = exhibit.page.rows[index]!;
  if (isSame(before, row)) return [];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(row)])];
  return fields
    .filter((field) => !isSame(own(before, field), own(row, field)))
    .map((field) =>
      fault(exhibit, {
        at: atRow(index, field),
        expected: Object.hasOwn(before, field) ? before[field] : said("no such field"),
        received: Object.hasOwn(row, field) ? row[field] : said("no such field"),
      }),
    );
}

/** A field may be called like something that every object has. */
function own(row: Row, field: string): unknown {
  return Object.hasOwn(row, field) ? row[field] : undefined;
}
