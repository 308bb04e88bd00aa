import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checkEach, type Finding, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atRowTime } from "../../read/places.ts";
import { formatInstant } from "../../read/request/instant.ts";

/** Clocks differ. A run may take minutes, in which rows come. */
const toleranceMs = 60_000;

export const rowsAreNotInTheFuture: Relation = {
  id: "rows-are-not-in-the-future",
  claim: "No row is in the future.",
  evidence: "assumed",
  severity: "warning",
  ignoresDataDrift: true,
  relate({ pages, now, endedBy = now }) {
    const timed = pages.filter(({ query, page }) => query.operation.list.time && page.rows.length > 0);
    return checkEach(Number.isFinite(endedBy) ? timed : [], {
      none: "no row was received, or the current time is not known",
      by: (parsed) => rowsAfter(parsed, endedBy),
    });
  },
};

function rowsAfter(parsed: PageExchange, now: number): readonly Finding[] {
  const expected = plainText(`${formatInstant(now)} or earlier`);
  return parsed.page.rows.flatMap(({ time = now, fields }, index) => {
    if (time <= now + toleranceMs) return [];
    const received = valueAtPointer(fields, parsed.query.operation.list.time!);
    return [finding(parsed, { at: atRowTime(parsed, index), expected, received })];
  });
}
