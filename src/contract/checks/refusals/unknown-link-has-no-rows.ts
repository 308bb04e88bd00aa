import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atRows, atTotal } from "../../read/places.ts";

export const unknownLinkHasNoRows: Check = {
  id: "unknown-link-has-no-rows",
  claim: "A link that does not exist has no rows.",
  evidence: "inferred",
  about: "unknown-link",
  check: ofLists((parsed) => {
    if (parsed.query.kind !== "unknown-link") return skipped("no unknown link was requested");
    const { total = 0, rows = [] } = parsed.page ?? {};
    const expected = plainText("no rows");
    return checked([
      ...(total > 0 ? [finding(parsed, { at: atTotal(parsed), expected, received: total })] : []),
      ...(rows.length > 0
        ? [finding(parsed, { at: atRows(parsed), expected, received: plainText(`${rows.length} rows`) })]
        : []),
    ]);
  }),
};
