import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atRowId } from "../../read/places.ts";
import { formatInstant, secondMs } from "../../read/request/instant.ts";
import { ulidTime } from "../../read/response/ulid.ts";

/** An id may be made a moment before or after the time of its row. */
const toleranceMs = 5_000;

export const idMatchesRowTime: Check = {
  id: "id-matches-row-time",
  claim: "The time inside a ULID is the time of its row.",
  evidence: "assumed",
  severity: "warning",
  check: ofLists((parsed) => {
    const timed = (parsed.page?.rows ?? []).flatMap(({ id, time }, index) => {
      const idTime = ulidTime(id);
      return idTime === undefined || time === undefined ? [] : [{ index, id, idTime, time }];
    });
    if (timed.length === 0) return skipped("no id is a ULID");
    const wrong = timed.filter(
      ({ idTime, time }) => idTime < time - toleranceMs || idTime > time + secondMs + toleranceMs,
    );
    return checked(
      wrong.map(({ index, id, time }) => {
        const expected = plainText(`a ULID of ${formatInstant(time)}`);
        return finding(parsed, { at: atRowId(parsed, index), expected, received: id });
      }),
    );
  }),
};
