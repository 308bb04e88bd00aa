import { atStatus, checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const wrongKeyIsRefused: Check = {
  id: "wrong-key-is-refused",
  claim: "A request with a wrong API key gets 401.",
  evidence: "documented",
  severity: "error",
  about: "unauthorized",
  check(parsed) {
    if (parsed.query.auth !== "wrong") return skipped("no request was sent with a wrong key");
    return checked(
      unlessEqual(parsed, { at: atStatus, expected: 401, received: parsed.exchange.response.status }),
    );
  },
};
