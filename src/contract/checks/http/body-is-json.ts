import { fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isGateway } from "../../read/documented-statuses.ts";
import { sizeOf } from "../../read/safe-json.ts";

export const bodyIsJson: Check = {
  id: "body-is-json",
  claim: "The body is one JSON value in UTF-8, with nothing before or after it.",
  evidence: "documented",
  severity: "error",
  about: "any",
  check(exhibit) {
    const { status, body, invalidUtf8 } = exhibit.exchange.response;
    if (isGateway(status)) return nothing("a gateway answered, not the API");
    if (exhibit.json !== undefined && !invalidUtf8) return judged([]);
    const whole = sizeOf(body).isBeyondPages
      ? "one JSON value, no deeper and no larger than any page"
      : "one JSON value";
    const expected = said(invalidUtf8 ? "UTF-8" : whole);
    return judged([fault(exhibit, { at: "/response/body", expected, received: body.slice(0, 80) })]);
  },
};
