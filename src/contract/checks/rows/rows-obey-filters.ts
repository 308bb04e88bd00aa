import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atRow } from "../../read/places.ts";
import { activeFilters, passes } from "../../read/response/row-filters.ts";

export const rowsObeyFilters: Check = {
  id: "rows-obey-filters",
  claim: "Every row obeys the requested filters.",
  evidence: "documented",
  check: ofLists((parsed) => {
    const { list } = parsed.query.operation;
    const { rows = [], effective } = parsed.page ?? {};
    if (Object.keys(list.filters).length === 0) return skipped("this list has no filters");
    const values = effective?.filters ?? {};
    const active = activeFilters(list, values);
    if (rows.length === 0 || active.length === 0) return skipped("no filtered page has rows");
    return checked(
      rows.flatMap((row, index) =>
        active.flatMap((name) => {
          const filter = list.filters[name]!;
          if (passes(row, filter, values[name])) return [];
          const wanted = filter.kind === "excludes" ? `not ${filter.equals}` : `${values[name]}`;
          const expected = plainText(`${wanted}, because ${name} is ${values[name]}`);
          const received = valueAtPointer(row.fields, filter.field);
          return [finding(parsed, { at: atRow(parsed, index, filter.field), expected, received })];
        }),
      ),
    );
  }),
};
