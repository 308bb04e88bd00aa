import { atStatus, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isGateway } from "../../read/response/statuses.ts";

export const statusIsDocumented: Check = {
  id: "status-is-documented",
  claim: "The response has a documented status code.",
  evidence: "observed",
  severity: "error",
  about: "any",
  check(parsed) {
    const { status } = parsed.exchange.response;
    if (isGateway(status)) return skipped("a gateway responded, not the API");
    if (status >= 500) return skipped("the server failed, which another check reports");
    const { statuses } = parsed.query.operation;
    if (statuses.includes(status)) return checked([]);
    const expected = plainText(`one of ${statuses.join(", ")}`);
    return checked([finding(parsed, { at: atStatus, expected, received: status })]);
  },
};
