import { atStatus, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const invalidPageIsRefused: Check = {
  id: "invalid-page-is-refused",
  claim: "An invalid page parameter is refused.",
  evidence: "documented",
  severity: "error",
  about: "invalid",
  check(parsed) {
    const wrong = parsed.query.invalid.filter((name) => name === "limit" || name === "offset");
    const { status } = parsed.exchange.response;
    if (parsed.query.auth !== "key" || wrong.length === 0) return skipped("no invalid page was sent");
    if (status >= 400) return checked([]);
    const expected = plainText(
      `an error for ${wrong.map((name) => `${name}=${parsed.query.sent[name]}`).join(" and ")}`,
    );
    return checked([finding(parsed, { at: atStatus, expected, received: status })]);
  },
};
