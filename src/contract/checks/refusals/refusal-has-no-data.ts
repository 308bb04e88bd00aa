import { splitPointer } from "../../../openapi/text/json-pointer.ts";
import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { asRecord } from "../../read/json/as-record.ts";

export const refusalHasNoData: Check = {
  id: "refusal-has-no-data",
  claim: "An error response contains no data.",
  evidence: "inferred",
  severity: "error",
  about: "any",
  check(parsed) {
    if (parsed.exchange.response.status < 400) return skipped("nothing was refused");
    const [name = "data"] = splitPointer(parsed.query.operation.list?.rows ?? "");
    const data = asRecord(parsed.json)[name];
    if (data === undefined || data === null) return checked([]);
    return checked([
      finding(parsed, { at: `/response/body/${name}`, expected: plainText("no data"), received: data }),
    ]);
  },
};
