import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atRowTime } from "../../read/places.ts";
import { formatInstant } from "../../read/request/instant.ts";

export const rowsAreNotAfterWindow: Check = {
  id: "rows-are-not-after-window",
  claim: "No row is newer than the window.",
  evidence: "documented",
  severity: "error",
  check: ofLists((parsed) => {
    const { list } = parsed.query.operation;
    if (!list.window) return skipped("this list has no window");
    const { rows = [], effective } = parsed.page ?? {};
    const end = effective?.end;
    if (rows.length === 0 || end === undefined) return skipped("no page has rows");
    const expected = plainText(`${formatInstant(end)} or earlier`);
    return checked(
      rows.flatMap(({ time = end, fields }, index) => {
        if (!(time > end)) return [];
        const received = valueAtPointer(fields, list.time!);
        return [finding(parsed, { at: atRowTime(parsed, index), expected, received })];
      }),
    );
  }),
};
