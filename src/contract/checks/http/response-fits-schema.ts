import { editions } from "../../../openapi/editions.ts";
import { judged, nothing } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { schemaFaults } from "../../judge/schema-findings.ts";

export const responseFitsSchema: Check = {
  id: "response-fits-schema",
  claim: "An answer has the documented fields, each of its documented type and form.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    if (exhibit.exchange.response.status !== 200) return nothing("no question was answered");
    if (exhibit.json === undefined) return nothing("the body is not JSON");
    return judged(schemaFaults(exhibit, editions[exhibit.question.edition].replyPointer));
  },
};
