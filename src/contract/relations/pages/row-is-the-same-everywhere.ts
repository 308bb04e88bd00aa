import type { ListOperation } from "../../../openapi/description/operations.ts";
import { documentedAt } from "../../drift/documented-part.ts";
import { checkEach, comparedTo, type Finding, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { isSame } from "../../read/json/same-json.ts";
import { withoutParts } from "../../read/json/without-parts.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atRow } from "../../read/places.ts";
import { changingFields } from "../../read/response/changing-fields.ts";
import type { Fields } from "../../read/response/row.ts";
import type { Run } from "../../read/run.ts";
import { settledFor } from "../../read/settle-times.ts";

export const rowIsTheSameEverywhere: Relation = {
  id: "row-is-the-same-everywhere",
  claim: "A row is the same in every response that lists it.",
  evidence: "inferred",
  ignoresMoves: true,
  relate(run) {
    const known = new Map<ListOperation, Map<unknown, Again["before"]>>();
    const again: Again[] = [];
    for (const parsed of run.pages) {
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
      by: (one) => comparedTo(one.before.parsed, changes(one, run)),
    });
  },
};

interface Again {
  readonly before: { readonly fields: Fields; readonly parsed: PageExchange };
  readonly parsed: PageExchange;
  readonly index: number;
}

function changes({ before, parsed, index }: Again, run: Run): readonly Finding[] {
  const { list } = parsed.query.operation;
  const again = parsed.page.rows[index]!;
  if (isSame(before.fields, again.fields)) return [];
  const changing = changingFields(list, again, settledFor(run, before.parsed, parsed));
  const comparable = (one: Fields) =>
    withoutParts(changing, documentedAt(parsed, `${list.rows}/*`, one)) as Fields;
  const [first, row] = [comparable(before.fields), comparable(again.fields)];
  const none = plainText("no such field");
  const fields = [...new Set([...Object.keys(first), ...Object.keys(row)])];
  return fields
    .filter((field) => !isSame(own(first, field), own(row, field)))
    .map((field) =>
      finding(parsed, {
        at: atRow(parsed, index, `/${field}`),
        expected: Object.hasOwn(first, field) ? first[field] : none,
        received: Object.hasOwn(row, field) ? row[field] : none,
      }),
    );
}

/** A field may have the name of an object method. */
function own(row: Fields, field: string): unknown {
  return Object.hasOwn(row, field) ? row[field] : undefined;
}
