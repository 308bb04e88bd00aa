import { checked, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { schemaFindings } from "../../judge/schema-findings.ts";

/** Documented on sibling operations, which share the envelope. */
const pointers: Readonly<Record<number, string>> = {
  401: "#/components/schemas/Unauthorized",
  422: "#/components/schemas/ValidationProblem",
};

export const refusalFitsSchema: Check = {
  id: "refusal-fits-schema",
  claim: "A 401 or 422 response matches the documented schema.",
  evidence: "documented",
  severity: "warning",
  about: "any",
  check(parsed) {
    const pointer = pointers[parsed.exchange.response.status];
    if (!pointer) return skipped("no response had status 401 or 422");
    if (parsed.json === undefined) return skipped("the body is not JSON");
    return checked(schemaFindings(parsed, pointer));
  },
};
