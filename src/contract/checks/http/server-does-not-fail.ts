import { atStatus, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isGateway } from "../../read/documented-statuses.ts";

export const serverDoesNotFail: Check = {
  id: "server-does-not-fail",
  claim: "No query, not even a wrong one, makes the server fail.",
  evidence: "documented",
  severity: "error",
  about: "any",
  check(parsed) {
    const { status } = parsed.exchange.response;
    if (isGateway(status)) return skipped("a gateway answered, not the API");
    const expected = plainText("an answer or a refusal (200 or 4xx)");
    return checked(status < 500 ? [] : [finding(parsed, { at: atStatus, expected, received: status })]);
  },
};
