import type { Check } from "../../judge/claim.ts";
import { checkBody } from "../../judge/schema-findings.ts";

export const responseFitsSchema: Check = {
  id: "response-fits-schema",
  claim: "A successful response matches the documented schema.",
  evidence: "documented",
  severity: "error",
  check: (parsed) => checkBody(parsed, "shape"),
};
