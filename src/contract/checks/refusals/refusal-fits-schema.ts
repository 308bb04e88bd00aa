import { judged, nothing } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { schemaFaults } from "../../judge/schema-findings.ts";

/** Documented on sibling operations, which share the envelope. */
const pointers: Readonly<Record<number, string>> = {
  401: "#/components/schemas/Unauthorized",
  422: "#/components/schemas/ValidationProblem",
};

export const refusalFitsSchema: Check = {
  id: "refusal-fits-schema",
  claim: "A refused key or parameter is told in the documented shape.",
  evidence: "documented",
  severity: "warning",
  about: "any",
  check(exhibit) {
    const pointer = pointers[exhibit.exchange.response.status];
    if (!pointer) return nothing("no key and no parameter was refused");
    if (exhibit.json === undefined) return nothing("the body is not JSON");
    return judged(schemaFaults(exhibit, pointer));
  },
};
