import { atStatus, judged, nothing, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const wrongKeyIsRefused: Check = {
  id: "wrong-key-is-refused",
  claim: "Who shows a key that is not valid is refused with 401.",
  evidence: "documented",
  severity: "error",
  about: "stranger",
  check(exhibit) {
    if (exhibit.question.auth !== "wrong") return nothing("no question was asked with a wrong key");
    return judged(
      unlessEqual(exhibit, { at: atStatus, expected: 401, received: exhibit.exchange.response.status }),
    );
  },
};
