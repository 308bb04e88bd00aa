import { checked, finding, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isGateway } from "../../read/response/statuses.ts";

export const contentTypeIsJson: Check = {
  id: "content-type-is-json",
  claim: "Every response has the content type application/json.",
  evidence: "documented",
  severity: "error",
  about: "any",
  check(parsed) {
    const { status, headers } = parsed.exchange.response;
    if (isGateway(status)) return skipped("a gateway responded, not the API");
    const received = headers["content-type"] ?? null;
    if (received && /^application\/json\s*(;|$)/i.test(received)) return checked([]);
    const at = "/response/headers/content-type";
    return checked([finding(parsed, { at, expected: "application/json", received })]);
  },
};
