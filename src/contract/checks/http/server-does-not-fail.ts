import { atStatus, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isGateway } from "../../read/response/statuses.ts";

export const serverDoesNotFail: Check = {
  id: "server-does-not-fail",
  claim: "No request, valid or not, causes a server error.",
  evidence: "inferred",
  severity: "error",
  about: "any",
  check(parsed) {
    const { status } = parsed.exchange.response;
    if (isGateway(status)) return skipped("a gateway responded, not the API");
    const expected = plainText("200 or 4xx");
    return checked(status < 500 ? [] : [finding(parsed, { at: atStatus, expected, received: status })]);
  },
};
