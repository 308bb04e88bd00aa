import { checked, finding, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const contentTypeIsJson: Check = {
  id: "content-type-is-json",
  claim: "A successful response has the content type application/json.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { status, headers } = parsed.exchange.response;
    if (status >= 400) return skipped("no request was successful");
    const received = headers["content-type"] ?? null;
    if (isJsonType(received)) return checked([]);
    const at = "/response/headers/content-type";
    return checked([finding(parsed, { at, expected: "application/json", received })]);
  },
};

export function isJsonType(contentType: string | null): boolean {
  return contentType !== null && /^application\/json\s*(;|$)/i.test(contentType);
}
