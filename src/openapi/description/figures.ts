/** Which figures of one body follow from others in it, as `x-figures` of the operation says. Nothing of it is documented in words. */
import { type ExtensionReader, extensionReader } from "./extension-reader.ts";
import type { FieldValue } from "./list-semantics.ts";

/** A JSON pointer into a body; into a month, a day or a row where it says so. */
type Pointer = string;

export type FigureRule =
  | {
      /** Figures of months add up those of days. */
      readonly kind: "months";
      readonly months: Pointer;
      readonly days: Pointer;
      /** In a month and in a day: its date. */
      readonly date: Pointer;
      /** In both: counts, which are never negative. */
      readonly counts: readonly Pointer[];
      /** In both: amounts. */
      readonly sums: readonly Pointer[];
    }
  | {
      /** The value is a figure divided by another, rounded to so many digits. */
      readonly kind: "quotient";
      readonly value: Pointer;
      readonly dividend: Pointer;
      readonly divisor: Pointer;
      readonly digits: number;
    }
  /** No figure is smaller than the one before it. */
  | { readonly kind: "ascending"; readonly values: readonly Pointer[] }
  /** The value counts the rows of the list that have a value in a field. */
  | { readonly kind: "count"; readonly value: Pointer; readonly field: Pointer; readonly equals: FieldValue };

/**
 * Reads the `x-figures` of an operation.
 * @param where What error messages call the operation.
 * @throws KitError `invalid_document` when it is malformed.
 */
export function readFigureRules(value: unknown, where: string): readonly FigureRule[] {
  if (value === undefined) return [];
  return [value]
    .flat()
    .map((entry, index) => readRule(extensionReader(entry, `x-figures ${index} of ${where}`)));
}

function readRule(rule: ExtensionReader): FigureRule {
  if (rule.has("months")) {
    rule.expectOnly(["months", "days", "date", "counts", "sums"]);
    return {
      kind: "months",
      months: rule.pointer("months"),
      days: rule.pointer("days"),
      date: rule.pointer("date"),
      counts: rule.pointers("counts"),
      sums: rule.has("sums") ? rule.pointers("sums") : [],
    };
  }
  if (rule.has("ascending")) {
    rule.expectOnly(["ascending"]);
    return { kind: "ascending", values: rule.pointers("ascending") };
  }
  const value = rule.pointer("value");
  if (rule.has("field")) {
    rule.expectOnly(["value", "field", "equals"]);
    return { kind: "count", value, field: rule.pointer("field"), equals: rule.scalar("equals") };
  }
  rule.expectOnly(["value", "dividend", "divisor", "digits"]);
  return {
    kind: "quotient",
    value,
    dividend: rule.pointer("dividend"),
    divisor: rule.pointer("divisor"),
    digits: rule.number("digits"),
  };
}
