import { checked, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isBound, schemaFindings } from "../../judge/schema-findings.ts";

export const responseFitsSchema: Check = {
  id: "response-fits-schema",
  claim: "A successful response matches the documented schema.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    if (parsed.exchange.response.status !== 200) return skipped("no request was successful");
    if (parsed.json === undefined) return skipped("the body is not JSON");
    const { bodyPointer, bodyPointers } = parsed.query.operation;
    if (!bodyPointers.has(200)) return skipped("the document has no schema of the body");
    return checked(schemaFindings(parsed, bodyPointer, (error) => !isBound(error)));
  },
};
