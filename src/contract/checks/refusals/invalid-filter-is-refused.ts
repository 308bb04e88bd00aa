import { atStatus, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const invalidFilterIsRefused: Check = {
  id: "invalid-filter-is-refused",
  claim: "An invalid filter parameter is refused, not ignored.",
  evidence: "documented",
  severity: "warning",
  about: "invalid",
  check(parsed) {
    const wrong = parsed.query.invalid.filter((name) => name !== "limit" && name !== "offset");
    const { status } = parsed.exchange.response;
    if (parsed.query.auth !== "key" || wrong.length === 0) return skipped("no invalid filter was sent");
    if (status >= 400) return checked([]);
    const expected = plainText(
      `an error for ${wrong.map((name) => `${name}=${parsed.query.sent[name]}`).join(" and ")}`,
    );
    return checked([finding(parsed, { at: atStatus, expected, received: status })]);
  },
};
