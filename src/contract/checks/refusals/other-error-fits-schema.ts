import { checked, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { schemaFindings } from "../../judge/schema-findings.ts";

const problem = "#/components/schemas/Problem";
const pointers: Readonly<Record<number, string>> = {
  402: problem,
  403: problem,
  404: problem,
  429: problem,
  500: "#/components/schemas/ServerError",
};

export const otherErrorFitsSchema: Check = {
  id: "other-error-fits-schema",
  claim: "Other error responses have the same format as those of related operations.",
  evidence: "assumed",
  severity: "warning",
  about: "any",
  check(parsed) {
    const pointer = pointers[parsed.exchange.response.status];
    if (!pointer) return skipped("no other error response was received");
    if (parsed.json === undefined) return skipped("the body is not JSON");
    return checked(schemaFindings(parsed, pointer));
  },
};
