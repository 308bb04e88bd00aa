/** Reading the value of a setting from text (flag, header) or from JSON (admin API, options). Undefined means invalid. */

export function textOf(given: unknown): string {
  return typeof given === "string" || typeof given === "number" ? String(given) : "";
}

export function numberWithin(given: unknown, least: number, most: number): number | undefined {
  const text = textOf(given);
  const number = /^\d{1,12}(\.\d{1,12})?(e-?\d{1,2})?$/.test(text) ? Number(text) : Number.NaN;
  return number >= least && number <= most ? number : undefined;
}

export function integerWithin(given: unknown, least: number, most: number): number | undefined {
  const number = numberWithin(given, least, most);
  return Number.isInteger(number) ? number : undefined;
}

/** Reads `60` or `60/min`. */
export function readRate(given: unknown): number | undefined {
  return integerWithin(textOf(given).replace(/\/min$/, ""), 1, 1e9);
}

export function readBoolean(given: unknown): boolean | undefined {
  // A preference without a value, such as `Prefer: strict`, means true.
  if (given === true || given === "true" || given === "") return true;
  return given === false || given === "false" ? false : undefined;
}
