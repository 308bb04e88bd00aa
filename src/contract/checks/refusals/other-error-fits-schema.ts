import { checked, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { schemaFindings } from "../../judge/schema-findings.ts";

const others: readonly number[] = [402, 403, 404, 429, 500];

export const otherErrorFitsSchema: Check = {
  id: "other-error-fits-schema",
  claim: "Other error responses have the same format as those of related operations.",
  evidence: "assumed",
  severity: "warning",
  about: "any",
  check(parsed) {
    const { status } = parsed.exchange.response;
    const pointer = parsed.query.operation.bodyPointers.get(status);
    if (!pointer || !others.includes(status)) return skipped("no other error response was received");
    if (parsed.json === undefined) return skipped("the body is not JSON");
    return checked(schemaFindings(parsed, pointer));
  },
};
