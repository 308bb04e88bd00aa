/** Checks of the times of rows. */
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofListsWith } from "../../judge/claim.ts";
import { atRowTime } from "../../read/places.ts";
import { formatInstant } from "../../read/request/instant.ts";
import { dayShownBy, showsWholeDays } from "../../read/response/whole-days.ts";

export const rowsAreNotBeforeWindow: Check = {
  id: "rows-are-not-before-window",
  claim: "No row is older than the window.",
  evidence: "documented",
  check: timesWithin("start"),
};

export const rowsAreNotAfterWindow: Check = {
  id: "rows-are-not-after-window",
  claim: "No row is newer than the window.",
  evidence: "documented",
  check: timesWithin("end"),
};

function timesWithin(bound: "start" | "end"): Check["check"] {
  return ofListsWith("window", (parsed) => {
    const { rows = [], effective } = parsed.page ?? {};
    const edge = effective?.[bound];
    if (rows.length === 0 || edge === undefined)
      return skipped(dayShownBy(parsed) ? showsWholeDays : "no page has rows");
    const expected = plainText(`${formatInstant(edge)} or ${bound === "start" ? "later" : "earlier"}`);
    return checked(
      rows.flatMap(({ time = edge, fields }, index) => {
        if (!(bound === "start" ? time < edge : time > edge)) return [];
        const received = valueAtPointer(fields, parsed.query.operation.list.time!);
        return [finding(parsed, { at: atRowTime(parsed, index), expected, received })];
      }),
    );
  });
}
