import { editions } from "../../spec/editions.ts";
import type { Check } from "../claim.ts";
import { judged, nothing } from "../judgement.ts";
import { schemaFaults } from "../schema-faults.ts";

export const replyFitsSchema: Check = {
  id: "reply-fits-schema",
  claim: "An answer has the documented fields, each of its documented type and form.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    if (exhibit.exchange.response.status !== 200) return nothing("no question was answered");
    if (exhibit.json === undefined) return nothing("the body is not JSON");
    return judged(schemaFaults(exhibit, editions[exhibit.question.edition].replyPointer));
  },
};
