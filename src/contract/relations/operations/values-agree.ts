import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checkEach, finding } from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import {
  type AgreementCase,
  agreementCases,
  numberOf,
  objectsOf,
  runsOf,
  steadyValue,
} from "../../read/agreement-cases.ts";
import type { ParsedExchange } from "../../read/parsed-exchange.ts";
import type { RunSet } from "../../read/run-set.ts";

export const valuesAgree: SetRelation = {
  id: "values-agree",
  claim: "A value that a response or two operations show twice is the same.",
  evidence: "inferred",
  severity: "warning",
  relateAll: (set) => compareValues(set, "documented"),
};

/** Compares the values of agreements of one grade. */
export function compareValues(set: RunSet, evidence: "documented" | "assumed") {
  const cases = agreementCases(set, "value").filter(({ agreement }) => agreement.evidence === evidence);
  const pairs = cases.flatMap((one) => pairsOf(one, set));
  return checkEach(pairs, {
    none: "no value was shown twice while it did not change",
    by: ({ parsed, at, expected, received }) =>
      numberOf(expected) === numberOf(received) ? [] : [finding(parsed, { at, expected, received })],
  });
}

interface ValuePair {
  readonly parsed: ParsedExchange;
  readonly at: string;
  readonly expected: unknown;
  readonly received: unknown;
}

function pairsOf({ parsed, agreement }: AgreementCase<"value">, set: RunSet): readonly ValuePair[] {
  const { value, as, of } = agreement;
  return objectsOf(parsed).flatMap((object) => {
    const received = valueAtPointer(object.value, value);
    const expected =
      of === undefined ? valueAtPointer(object.value, as) : otherValue({ parsed, agreement }, set);
    if (numberOf(received) === undefined || numberOf(expected) === undefined) return [];
    // Amounts of a recording are replaced, those that are texts in another way than numbers.
    if (set.isSanitised && typeof received !== typeof expected) return [];
    return [{ parsed, at: object.at + value, expected, received }];
  });
}

/** The value of the other operation, when it was the same before and after. */
function otherValue({ parsed, agreement: { as, of } }: AgreementCase<"value">, set: RunSet): unknown {
  const readings = runsOf(set, parsed, of!)
    .flatMap(({ parsedExchanges }) => parsedExchanges)
    .filter(({ exchange }) => exchange.response.status === 200)
    .map(({ index, json }) => ({ index, value: valueAtPointer(json, as) }));
  return steadyValue(readings, parsed.index);
}
