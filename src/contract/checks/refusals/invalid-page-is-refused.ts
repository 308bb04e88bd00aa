import { atStatus, fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const invalidPageIsRefused: Check = {
  id: "invalid-page-is-refused",
  claim: "A limit or offset that is no count is refused.",
  evidence: "documented",
  severity: "error",
  about: "invalid",
  check(exhibit) {
    const wrong = exhibit.question.invalid.filter((name) => name === "limit" || name === "offset");
    const { status } = exhibit.exchange.response;
    if (exhibit.question.auth !== "key" || wrong.length === 0)
      return nothing("no wrong limit or offset was asked for");
    if (status >= 400) return judged([]);
    const expected = said(
      `a refusal of ${wrong.map((name) => `${name}=${exhibit.question.sent[name]}`).join(" and ")}`,
    );
    return judged([fault(exhibit, { at: atStatus, expected, received: status })]);
  },
};
