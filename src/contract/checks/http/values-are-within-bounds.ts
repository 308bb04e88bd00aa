import { checked, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isBound, schemaFindings } from "../../judge/schema-findings.ts";

export const valuesAreWithinBounds: Check = {
  id: "values-are-within-bounds",
  claim: "Numbers of a successful response keep the bounds of openapi.yaml: no count is negative.",
  evidence: "assumed",
  severity: "error",
  check(parsed) {
    if (parsed.exchange.response.status !== 200) return skipped("no request was successful");
    if (parsed.json === undefined) return skipped("the body is not JSON");
    const { bodyPointer, bodyPointers } = parsed.query.operation;
    if (!bodyPointers.has(200)) return skipped("the document has no schema of the body");
    return checked(schemaFindings(parsed, bodyPointer, isBound));
  },
};
