import { atStatus, checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const noKeyIsRefused: Check = {
  id: "no-key-is-refused",
  claim: "Who shows no key is refused with 401.",
  evidence: "documented",
  severity: "error",
  about: "unauthorized",
  check(parsed) {
    if (parsed.query.auth !== "none") return skipped("no question was asked without a key");
    return checked(
      unlessEqual(parsed, { at: atStatus, expected: 401, received: parsed.exchange.response.status }),
    );
  },
};
