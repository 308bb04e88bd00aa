import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { sizeOf } from "../../read/json/safe-json.ts";

export const bodyIsJson: Check = {
  id: "body-is-json",
  claim: "The body of a successful response is a single JSON value in UTF-8.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { status, body, invalidUtf8 } = parsed.exchange.response;
    if (status >= 400) return skipped("no request was successful");
    if (parsed.json !== undefined && !invalidUtf8) return checked([]);
    const whole = sizeOf(body).isBeyondPages
      ? "one JSON value that is not deeper or larger than a page can be"
      : "one JSON value";
    const expected = plainText(invalidUtf8 ? "UTF-8" : whole);
    return checked([finding(parsed, { at: "/response/body", expected, received: body.slice(0, 80) })]);
  },
};
