import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checkEach, finding } from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import {
  type AgreementCase,
  type AgreementOf,
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
  const readMatched = matchedReader(set);
  const pairs = cases.flatMap((one) => pairsOf(one, { set, readMatched }));
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

interface Sources {
  readonly set: RunSet;
  readonly readMatched: ReturnType<typeof matchedReader>;
}

function pairsOf(
  { parsed, agreement }: AgreementCase<"value">,
  { set, readMatched }: Sources,
): readonly ValuePair[] {
  const { value, as, of, match } = agreement;
  const matched = match && readMatched({ parsed, agreement });
  return objectsOf(parsed).flatMap((object) => {
    const received = valueAtPointer(object.value, value);
    if (matched) {
      const readings = matched.get(valueAtPointer(object.value, match.own)) ?? [];
      const expected = steadyValue(readings, parsed);
      if (received == null || expected === undefined) return [];
      return [{ parsed, at: object.at + value, expected, received }];
    }
    const expected =
      of === undefined ? valueAtPointer(object.value, as) : otherValue({ parsed, agreement }, set);
    if (numberOf(received) === undefined || numberOf(expected) === undefined) return [];
    // Where amounts of a recording are replaced, those that are texts in another way than numbers.
    if (set.isSanitised && typeof received !== typeof expected) return [];
    return [{ parsed, at: object.at + value, expected, received }];
  });
}

/** Values of the rows of another list, by what its rows share with those of this one. */
type MatchedReadings = ReadonlyMap<unknown, readonly Reading<unknown>[]>;

/** Reads the other list once for all responses about a link. */
function matchedReader(set: RunSet): (one: AgreementCase<"value">) => MatchedReadings {
  const known = new Map<AgreementOf<"value">, Map<string | undefined, MatchedReadings>>();
  return (one) => {
    const { link } = one.parsed.query;
    const byLink = known.get(one.agreement) ?? new Map<string | undefined, MatchedReadings>();
    const readings = byLink.get(link) ?? matchedReadings(one, set);
    known.set(one.agreement, byLink.set(link, readings));
    return readings;
  };
}

function matchedReadings(
  { parsed, agreement: { as, of, match } }: AgreementCase<"value">,
  set: RunSet,
): MatchedReadings {
  const readings = new Map<unknown, Reading<unknown>[]>();
  for (const page of runsOf(set, parsed, of!).flatMap(({ pages }) => pages)) {
    const isChanging = page.query.operation.list.changing.includes(as);
    for (const { fields } of page.page.rows) {
      const [key, value] = [valueAtPointer(fields, match!.other), valueAtPointer(fields, as)];
      const known = readings.get(key) ?? [];
      // What never changes may be read on one side only.
      known.push({ ...(isChanging ? { parsed: page } : {}), value });
      readings.set(key, known);
    }
  }
  return readings;
}

/** The value of the other operation, when it was the same before and after. */
function otherValue({ parsed, agreement: { as, of } }: AgreementCase<"value">, set: RunSet): unknown {
  return steadyValue(readingsAt(as, runsOf(set, parsed, of!)), parsed);
}
