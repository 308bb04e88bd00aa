import { atStatus, fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const invalidFilterIsRefused: Check = {
  id: "invalid-filter-is-refused",
  claim: "A date or flag that means nothing is refused, not passed over in silence.",
  evidence: "documented",
  severity: "warning",
  about: "invalid",
  check(exhibit) {
    const wrong = exhibit.question.invalid.filter((name) => name !== "limit" && name !== "offset");
    const { status } = exhibit.exchange.response;
    if (exhibit.question.auth !== "key" || wrong.length === 0)
      return nothing("no wrong date or flag was asked for");
    if (status >= 400) return judged([]);
    const expected = said(
      `a refusal of ${wrong.map((name) => `${name}=${exhibit.question.sent[name]}`).join(" and ")}`,
    );
    return judged([fault(exhibit, { at: atStatus, expected, received: status })]);
  },
};
