import { fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { record } from "../../read/parsed-exchange.ts";

export const validationErrorNamesTheParameter: Check = {
  id: "validation-error-names-the-parameter",
  claim: "A 422 names the parameter that was wrong.",
  evidence: "documented",
  severity: "warning",
  about: "invalid",
  check(exhibit) {
    const { invalid } = exhibit.question;
    const { errors } = record(exhibit.json);
    if (exhibit.exchange.response.status !== 422 || invalid.length === 0)
      return nothing("no wrong value got a 422");
    if (errors === undefined) return nothing("no 422 lists parameters");
    const named = Object.keys(record(errors));
    if (invalid.some((name) => named.includes(name))) return judged([]);
    const expected = said(`a message for ${invalid.join(", ")}`);
    return judged([fault(exhibit, { at: "/response/body/errors", expected, received: errors })]);
  },
};
