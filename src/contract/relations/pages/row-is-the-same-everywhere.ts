import { atRow, checkEach, type Finding, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import type { Fields } from "../../read/row.ts";
import { isSame } from "../../read/same-json.ts";

export const rowIsTheSameEverywhere: Relation = {
  id: "row-is-the-same-everywhere",
  claim: "A row is the same in every response that lists it.",
  evidence: "documented",
  severity: "error",
  relate({ pages }) {
    const known = new Map<unknown, { readonly fields: Fields; readonly parsed: PageExchange }>();
    const again: Again[] = [];
    for (const parsed of pages)
      for (const [index, row] of parsed.page.rows.entries()) {
        const before = known.get(row.id);
        if (!before) known.set(row.id, { fields: row.fields, parsed });
        // Twice on one page is another claim's business.
        else if (before.parsed !== parsed) again.push({ before: before.fields, parsed, index });
      }
    return checkEach(again, { none: "no row was listed in two responses", by: changes });
  },
};

interface Again {
  readonly before: Fields;
  readonly parsed: PageExchange;
  readonly index: number;
}

function changes({ before, parsed, index }: Again): readonly Finding[] {
  const row = parsed.page.rows[index]!.fields;
  if (isSame(before, row)) return [];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(row)])];
  return fields
    .filter((field) => !isSame(own(before, field), own(row, field)))
    .map((field) =>
      finding(parsed, {
        at: atRow(index, field),
        expected: Object.hasOwn(before, field) ? before[field] : plainText("no such field"),
        received: Object.hasOwn(row, field) ? row[field] : plainText("no such field"),
      }),
    );
}

/** A field may be called like something that every object has. */
function own(row: Fields, field: string): unknown {
  return Object.hasOwn(row, field) ? row[field] : undefined;
}
