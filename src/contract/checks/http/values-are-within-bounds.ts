import type { Check } from "../../judge/claim.ts";
import { checkBody } from "../../judge/schema-findings.ts";

export const valuesAreWithinBounds: Check = {
  id: "values-are-within-bounds",
  claim: "Numbers of a successful response keep the bounds of openapi.yaml: no count is negative.",
  evidence: "assumed",
  severity: "error",
  check: (parsed) => checkBody(parsed, "bounds"),
};
