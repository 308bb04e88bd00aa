import type { Check } from "../claim.ts";
import { record } from "../exhibit.ts";
import { fault, judged, nothing, said } from "../judgement.ts";

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
