import { atRow, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { formatInstant } from "../../read/instant.ts";
import { ulidTime } from "../../read/ulid.ts";

/** An id may be made a moment after the click it names. */
const toleranceMs = 5_000;

export const idMatchesRowTime: Check = {
  id: "id-matches-row-time",
  claim: "The time inside a ULID is the time of its row.",
  evidence: "assumed",
  severity: "warning",
  check(parsed) {
    const timed = (parsed.page?.rows ?? []).flatMap((row, index) => {
      const [told, time] = [ulidTime(row.id), row.time];
      return told === undefined || time === undefined ? [] : [{ index, id: row.id, told, time }];
    });
    if (timed.length === 0) return skipped("no id is a ULID");
    const wrong = timed.filter(
      ({ told, time }) => told < time - toleranceMs || told > time + 1_000 + toleranceMs,
    );
    return checked(
      wrong.map(({ index, id, time }) =>
        finding(parsed, {
          at: atRow(index, "id"),
          expected: plainText(`a ULID of ${formatInstant(time)}`),
          received: id,
        }),
      ),
    );
  },
};
