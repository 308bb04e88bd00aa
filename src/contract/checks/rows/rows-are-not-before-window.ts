import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atRowTime } from "../../read/places.ts";
import { formatInstant } from "../../read/request/instant.ts";

export const rowsAreNotBeforeWindow: Check = {
  id: "rows-are-not-before-window",
  claim: "No row is older than the window.",
  evidence: "documented",
  severity: "error",
  check: ofLists((parsed) => {
    const { list } = parsed.query.operation;
    if (!list.window) return skipped("this list has no window");
    const { rows = [], effective } = parsed.page ?? {};
    const start = effective?.start;
    if (rows.length === 0 || start === undefined) return skipped("no page has rows");
    const expected = plainText(`${formatInstant(start)} or later`);
    return checked(
      rows.flatMap(({ time = start, fields }, index) => {
        if (!(time < start)) return [];
        const received = valueAtPointer(fields, list.time!);
        return [finding(parsed, { at: atRowTime(parsed, index), expected, received })];
      }),
    );
  }),
};
