import { atStatus, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const noKeyIsRefused: Check = {
  id: "no-key-is-refused",
  claim: "A request without an API key is refused.",
  evidence: "documented",
  severity: "error",
  about: "unauthorized",
  check(parsed) {
    const { status } = parsed.exchange.response;
    if (parsed.query.auth !== "none") return skipped("no request was sent without a key");
    if (status >= 400) return checked([]);
    return checked([finding(parsed, { at: atStatus, expected: plainText("an error"), received: status })]);
  },
};
