import { fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { record } from "../../read/parsed-exchange.ts";

export const refusalHasNoData: Check = {
  id: "refusal-has-no-data",
  claim: "A refusal shows no clicks.",
  evidence: "documented",
  severity: "error",
  about: "any",
  check(exhibit) {
    if (exhibit.exchange.response.status < 400) return nothing("nothing was refused");
    const { data } = record(exhibit.json);
    if (data === undefined || data === null) return judged([]);
    return judged([fault(exhibit, { at: "/response/body/data", expected: said("no data"), received: data })]);
  },
};
