import { atStatus, checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const noKeyIsRefused: Check = {
  id: "no-key-is-refused",
  claim: "A request without an API key gets 401.",
  evidence: "documented",
  severity: "error",
  about: "unauthorized",
  check(parsed) {
    if (parsed.query.auth !== "none") return skipped("no request was sent without a key");
    return checked(
      unlessEqual(parsed, { at: atStatus, expected: 401, received: parsed.exchange.response.status }),
    );
  },
};
