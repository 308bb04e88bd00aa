import { atRows, atTotal, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const unknownLinkHasNoClicks: Check = {
  id: "unknown-link-has-no-clicks",
  claim: "A link that does not exist has no clicks.",
  evidence: "documented",
  severity: "error",
  about: "unknown-link",
  check(parsed) {
    if (parsed.query.kind !== "unknown-link") return skipped("no unknown link was asked for");
    const { total = 0, rows = [] } = parsed.page ?? {};
    const expected = plainText("no clicks");
    return checked([
      ...(total > 0 ? [finding(parsed, { at: atTotal, expected, received: total })] : []),
      ...(rows.length > 0
        ? [finding(parsed, { at: atRows, expected, received: plainText(`${rows.length} rows`) })]
        : []),
    ]);
  },
};
