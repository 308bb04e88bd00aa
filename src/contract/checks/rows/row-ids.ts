/** Checks of the ids of rows. */
import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atRowId } from "../../read/places.ts";
import { formatInstant, secondMs } from "../../read/request/instant.ts";
import { ulidTime } from "../../read/response/ulid.ts";

export const idsAreUnique: Check = {
  id: "ids-are-unique",
  claim: "No row appears twice on a page.",
  evidence: "inferred",
  check: ofLists((parsed) => {
    const ids = parsed.page?.rows.map(({ id }) => id) ?? [];
    if (ids.length < 2) return skipped("no page has two rows");
    const known = new Set<unknown>([undefined]);
    const repeated = ids
      .map((id, index) => ({ id, index, isNew: known.size < known.add(id).size }))
      .filter(({ id, isNew }) => id !== undefined && !isNew);
    return checked(
      repeated.map(({ id, index }) => {
        const expected = plainText("an id that is not listed before");
        return finding(parsed, { at: atRowId(parsed, index), expected, received: id });
      }),
    );
  }),
};

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
