import { atStatus, judged, nothing, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const noKeyIsRefused: Check = {
  id: "no-key-is-refused",
  claim: "Who shows no key is refused with 401.",
  evidence: "documented",
  severity: "error",
  about: "stranger",
  check(exhibit) {
    if (exhibit.question.auth !== "none") return nothing("no question was asked without a key");
    return judged(
      unlessEqual(exhibit, { at: atStatus, expected: 401, received: exhibit.exchange.response.status }),
    );
  },
};
