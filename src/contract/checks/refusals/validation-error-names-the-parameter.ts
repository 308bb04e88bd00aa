import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { asRecord } from "../../read/json/as-record.ts";

export const validationErrorNamesTheParameter: Check = {
  id: "validation-error-names-the-parameter",
  claim: "A 422 response names the invalid parameter.",
  evidence: "documented-on-siblings",
  severity: "warning",
  about: "invalid",
  check(parsed) {
    const { invalid } = parsed.query;
    const { errors } = asRecord(parsed.json);
    if (parsed.exchange.response.status !== 422 || invalid.length === 0)
      return skipped("no invalid value got a 422");
    if (errors === undefined) return skipped("no 422 response lists parameters");
    const named = Object.keys(asRecord(errors));
    if (invalid.some((name) => named.includes(name))) return checked([]);
    const expected = plainText(`a message for ${invalid.join(", ")}`);
    return checked([finding(parsed, { at: "/response/body/errors", expected, received: errors })]);
  },
};
