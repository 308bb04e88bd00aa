import { atRow, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const idsAreUnique: Check = {
  id: "ids-are-unique",
  claim: "No row appears twice on a page.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const ids = parsed.page?.rows.map(({ id }) => id) ?? [];
    if (ids.length < 2) return skipped("no page has two rows");
    const seen = new Set<unknown>([undefined]);
    const again = ids
      .map((id, row) => ({ id, row, isNew: seen.size < seen.add(id).size }))
      .filter(({ id, isNew }) => id !== undefined && !isNew);
    return checked(
      again.map(({ id, row }) =>
        finding(parsed, {
          at: atRow(row, "id"),
          expected: plainText("an id that is not listed before"),
          received: id,
        }),
      ),
    );
  },
};
