import type { SetRelation } from "../../judge/claim.ts";
import { compareValues } from "./values-agree.ts";

export const assumedValuesAgree: SetRelation = {
  id: "assumed-values-agree",
  claim: "Values of two operations that should mean the same are the same.",
  evidence: "assumed",
  severity: "warning",
  relateAll: (set) => compareValues(set, "assumed"),
};
