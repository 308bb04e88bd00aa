import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { asRecord } from "../../read/json/as-record.ts";

export const refusalHasNoData: Check = {
  id: "refusal-has-no-data",
  claim: "An error response contains no data.",
  evidence: "documented",
  severity: "error",
  about: "any",
  check(parsed) {
    if (parsed.exchange.response.status < 400) return skipped("nothing was refused");
    const { data } = asRecord(parsed.json);
    if (data === undefined || data === null) return checked([]);
    return checked([
      finding(parsed, { at: "/response/body/data", expected: plainText("no data"), received: data }),
    ]);
  },
};
