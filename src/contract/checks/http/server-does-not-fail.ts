import { atStatus, fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isGateway } from "../../read/documented-statuses.ts";

export const serverDoesNotFail: Check = {
  id: "server-does-not-fail",
  claim: "No question, not even a wrong one, makes the server fail.",
  evidence: "documented",
  severity: "error",
  about: "any",
  check(exhibit) {
    const { status } = exhibit.exchange.response;
    if (isGateway(status)) return nothing("a gateway answered, not the API");
    const expected = said("an answer or a refusal (200 or 4xx)");
    return judged(status < 500 ? [] : [fault(exhibit, { at: atStatus, expected, received: status })]);
  },
};
