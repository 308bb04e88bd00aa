import { atStatus, fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { documentedStatuses, isGateway } from "../../read/documented-statuses.ts";

export const statusIsDocumented: Check = {
  id: "status-is-documented",
  claim: "The status is one that the operation documents.",
  evidence: "observed",
  severity: "error",
  about: "any",
  check(exhibit) {
    const { status } = exhibit.exchange.response;
    if (isGateway(status)) return nothing("a gateway answered, not the API");
    if (status >= 500) return nothing("the server failed, which is another claim");
    if (documentedStatuses.includes(status)) return judged([]);
    const expected = said(`one of ${documentedStatuses.join(", ")}`);
    return judged([fault(exhibit, { at: atStatus, expected, received: status })]);
  },
};
