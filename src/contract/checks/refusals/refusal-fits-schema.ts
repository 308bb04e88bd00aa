import { checked, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { schemaFindings } from "../../judge/schema-findings.ts";

/** Documented on sibling operations, which share the envelope. */
const documented: readonly number[] = [401, 422];

export const refusalFitsSchema: Check = {
  id: "refusal-fits-schema",
  claim: "A 401 or 422 response matches the documented schema.",
  evidence: "documented-on-siblings",
  severity: "warning",
  about: "any",
  check(parsed) {
    const { status } = parsed.exchange.response;
    const pointer = parsed.query.operation.bodyPointers.get(status);
    if (!pointer || !documented.includes(status)) return skipped("no response had status 401 or 422");
    if (parsed.json === undefined) return skipped("the body is not JSON");
    return checked(schemaFindings(parsed, pointer));
  },
};
