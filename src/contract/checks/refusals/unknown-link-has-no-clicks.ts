import { atRows, atTotal, fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const unknownLinkHasNoClicks: Check = {
  id: "unknown-link-has-no-clicks",
  claim: "A link that does not exist has no clicks.",
  evidence: "documented",
  severity: "error",
  about: "unknown-link",
  check(exhibit) {
    if (exhibit.question.kind !== "unknown-link") return nothing("no unknown link was asked for");
    const { total = 0, rows = [] } = exhibit.page ?? {};
    const expected = said("no clicks");
    return judged([
      ...(total > 0 ? [fault(exhibit, { at: atTotal, expected, received: total })] : []),
      ...(rows.length > 0
        ? [fault(exhibit, { at: atRows, expected, received: said(`${rows.length} rows`) })]
        : []),
    ]);
  },
};
