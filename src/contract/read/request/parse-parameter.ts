/** How parameters are read, by their kind in the document. */
import type { QueryParameter } from "../../../openapi/description/query-parameter.ts";
import { parseInstantMs } from "./instant.ts";

/** Whether a text is a value that the parameter may have. */
export function isValid({ kind, minimum = 0, values }: QueryParameter, text: string): boolean {
  switch (kind) {
    case "boolean":
      return parseFlag(text) !== undefined;
    case "integer":
      return (parseCount(text) ?? -1) >= minimum;
    case "number":
      return (parseAmount(text) ?? Number.NEGATIVE_INFINITY) >= minimum;
    case "instant":
      return parseInstantMs(text) !== undefined;
    case "text":
      return values?.includes(text) ?? true;
    default:
      return kind satisfies never;
  }
}

/** `true`, `false` and, where the target reads digits, `1` and `0`. */
export function parseFlag(text: string): boolean | undefined {
  if (text === "true" || text === "1") return true;
  return text === "false" || text === "0" ? false : undefined;
}

/** A number as a caller may write it, with decimals or without. */
export function parseAmount(text: string): number | undefined {
  return /^\d{1,16}(\.\d{1,16})?$/.test(text) ? Number(text) : undefined;
}

/** A count as a caller may write it. */
export function parseCount(text: string | undefined): number | undefined {
  const count = /^\d{1,16}$/.test(text ?? "") ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}
