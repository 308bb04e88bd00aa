import { atStatus, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const wrongKeyIsRefused: Check = {
  id: "wrong-key-is-refused",
  claim: "A request with a wrong API key is refused.",
  evidence: "inferred",
  severity: "error",
  about: "unauthorized",
  check(parsed) {
    const { status } = parsed.exchange.response;
    if (parsed.query.auth !== "wrong") return skipped("no request was sent with a wrong key");
    if (status >= 400) return checked([]);
    return checked([finding(parsed, { at: atStatus, expected: plainText("an error"), received: status })]);
  },
};
