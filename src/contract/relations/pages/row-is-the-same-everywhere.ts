import type { ListOperation } from "../../../openapi/description/operations.ts";
import { documentedAt } from "../../drift/documented-part.ts";
import { checkEach, comparedTo, type Finding, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { isSame } from "../../read/json/same-json.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atRow } from "../../read/places.ts";
import type { Fields } from "../../read/response/row.ts";

export const rowIsTheSameEverywhere: Relation = {
  id: "row-is-the-same-everywhere",
  claim: "A row is the same in every response that lists it.",
  evidence: "inferred",
  ignoresMoves: true,
  relate({ pages }) {
    const known = new Map<ListOperation, Map<unknown, Again["before"]>>();
    const again: Again[] = [];
    for (const parsed of pages) {
      const ofList = known.get(parsed.query.operation) ?? new Map();
      known.set(parsed.query.operation, ofList);
      for (const [index, { id, fields }] of parsed.page.rows.entries()) {
        const before = ofList.get(id);
        if (!before) ofList.set(id, { fields, parsed });
        // Another claim reports a row that is twice on one page.
        else if (before.parsed !== parsed) again.push({ before, parsed, index });
      }
    }
    return checkEach(again, {
      none: "no row was listed in two responses",
      by: (one) => comparedTo(one.before.parsed, changes(one)),
    });
  },
};

interface Again {
  readonly before: { readonly fields: Fields; readonly parsed: PageExchange };
  readonly parsed: PageExchange;
  readonly index: number;
}

function changes({ before: { fields: first }, parsed, index }: Again): readonly Finding[] {
  const again = parsed.page.rows[index]!.fields;
  if (isSame(first, again)) return [];
  // What changes with time may differ, such as counters.
  const { changing, rows } = parsed.query.operation.list;
  const documented = (one: Fields) => documentedAt(parsed, `${rows}/*`, one) as Fields;
  const [before, row] = [documented(first), documented(again)];
  const none = plainText("no such field");
  const fields = [...new Set([...Object.keys(before), ...Object.keys(row)])];
  return fields
    .filter((field) => !changing.includes(`/${field}`) && !isSame(own(before, field), own(row, field)))
    .map((field) =>
      finding(parsed, {
        at: atRow(parsed, index, `/${field}`),
        expected: Object.hasOwn(before, field) ? before[field] : none,
        received: Object.hasOwn(row, field) ? row[field] : none,
      }),
    );
}

/** A field may have the name of an object method. */
function own(row: Fields, field: string): unknown {
  return Object.hasOwn(row, field) ? row[field] : undefined;
}
