import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isGateway } from "../../read/response/statuses.ts";
import { isJsonType } from "../http/content-type-is-json.ts";

export const refusalIsJson: Check = {
  id: "refusal-is-json",
  claim: "An error response is JSON, with the content type application/json.",
  evidence: "observed",
  severity: "error",
  about: "any",
  check(parsed) {
    const { status, headers, body } = parsed.exchange.response;
    if (isGateway(status)) return skipped("a gateway responded, not the API");
    if (status < 400) return skipped("nothing was refused");
    const received = headers["content-type"] ?? null;
    const type = { at: "/response/headers/content-type", expected: "application/json", received };
    const text = { at: "/response/body", expected: plainText("one JSON value"), received: body.slice(0, 80) };
    return checked([
      ...(isJsonType(received) ? [] : [finding(parsed, type)]),
      ...(parsed.json === undefined ? [finding(parsed, text)] : []),
    ]);
  },
};
