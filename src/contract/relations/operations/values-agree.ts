import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checkEach, finding } from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import {
  type AgreementCase,
  agreementCases,
  numberOf,
  objectsOf,
  type Reading,
  readingsAt,
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

export const assumedValuesAgree: SetRelation = {
  id: "assumed-values-agree",
  claim: "Values of two operations that should mean the same are the same.",
  evidence: "assumed",
  severity: "warning",
  relateAll: (set) => compareValues(set, "assumed"),
};

function compareValues(set: RunSet, evidence: "documented" | "assumed") {
  const cases = agreementCases(set, "value").filter(({ agreement }) => agreement.evidence === evidence);
  const pairs = cases.flatMap((one) => pairsOf(one, set));
  return checkEach(pairs, {
    none: "no value was shown twice while it did not change",
    by: ({ parsed, at, expected, received }) =>
      isSameValue(expected, received) ? [] : [finding(parsed, { at, expected, received })],
  });
}

/** Numbers may be written as texts. */
function isSameValue(expected: unknown, received: unknown): boolean {
  return (numberOf(expected) ?? expected) === (numberOf(received) ?? received);
}

interface ValuePair {
  readonly parsed: ParsedExchange;
  readonly at: string;
  readonly expected: unknown;
  readonly received: unknown;
}

function pairsOf({ parsed, agreement }: AgreementCase<"value">, set: RunSet): readonly ValuePair[] {
  const { value, as, of, match } = agreement;
  const matched = match && matchedValues({ parsed, agreement }, set);
  return objectsOf(parsed).flatMap((object) => {
    const received = valueAtPointer(object.value, value);
    if (matched) {
      const key = valueAtPointer(object.value, match.own);
      if (received == null || !matched.has(key)) return [];
      return [{ parsed, at: object.at + value, expected: matched.get(key), received }];
    }
    const expected =
      of === undefined ? valueAtPointer(object.value, as) : otherValue({ parsed, agreement }, set);
    if (numberOf(received) === undefined || numberOf(expected) === undefined) return [];
    // Amounts of a recording are replaced, those that are texts in another way than numbers.
    if (set.isSanitised && typeof received !== typeof expected) return [];
    return [{ parsed, at: object.at + value, expected, received }];
  });
}

/** The values of the rows of another list, by what its rows share with those of this one. Values that change are left out. */
function matchedValues(
  { parsed, agreement: { as, of, match } }: AgreementCase<"value">,
  set: RunSet,
): ReadonlyMap<unknown, unknown> {
  const readings = new Map<unknown, Reading<unknown>[]>();
  for (const { index, page, query } of runsOf(set, parsed, of!).flatMap(({ pages }) => pages)) {
    const isChanging = query.operation.list.changing.includes(as);
    // What never changes may be read on one side only.
    const indices = isChanging ? [index] : [-1, Number.POSITIVE_INFINITY];
    for (const { fields } of page.rows) {
      const [key, value] = [valueAtPointer(fields, match!.other), valueAtPointer(fields, as)];
      const known = readings.get(key) ?? [];
      known.push(...indices.map((at) => ({ index: at, value })));
      readings.set(key, known);
    }
  }
  const steady = [...readings].map(([key, all]) => [key, steadyValue(all, parsed.index)] as const);
  return new Map(steady.filter(([, value]) => value !== undefined));
}

/** The value of the other operation, when it was the same before and after. */
function otherValue({ parsed, agreement: { as, of } }: AgreementCase<"value">, set: RunSet): unknown {
  return steadyValue(readingsAt(as, runsOf(set, parsed, of!)), parsed.index);
}
