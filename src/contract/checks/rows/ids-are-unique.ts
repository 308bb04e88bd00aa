import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atRowId } from "../../read/places.ts";

export const idsAreUnique: Check = {
  id: "ids-are-unique",
  claim: "No row appears twice on a page.",
  evidence: "inferred",
  severity: "error",
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
