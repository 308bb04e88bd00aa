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

export const validationErrorFitsSchema: Check = {
  id: "validation-error-fits-schema",
  claim: "Other refusals and failures have the shape that the refusals of sibling operations have.",
  evidence: "assumed",
  severity: "warning",
  about: "any",
  check(parsed) {
    const pointer = pointers[parsed.exchange.response.status];
    if (!pointer) return skipped("there was no other refusal");
    if (parsed.json === undefined) return skipped("the body is not JSON");
    return checked(schemaFindings(parsed, pointer));
  },
};
