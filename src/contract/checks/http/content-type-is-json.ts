import { fault, judged, nothing } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isGateway } from "../../read/documented-statuses.ts";

export const contentTypeIsJson: Check = {
  id: "content-type-is-json",
  claim: "Answers and refusals are declared as application/json.",
  evidence: "documented",
  severity: "error",
  about: "any",
  check(exhibit) {
    const { status, headers } = exhibit.exchange.response;
    if (isGateway(status)) return nothing("a gateway answered, not the API");
    const received = headers["content-type"] ?? null;
    if (received && /^application\/json\s*(;|$)/i.test(received)) return judged([]);
    const at = "/response/headers/content-type";
    return judged([fault(exhibit, { at, expected: "application/json", received })]);
  },
};
