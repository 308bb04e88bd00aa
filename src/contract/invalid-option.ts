/** Options that cannot be used. */
import { KitError } from "../openapi/kit-error.ts";
import { didYouMean } from "../openapi/text/closest.ts";

/** @throws KitError `invalid_option` when a value is given, and is none of those that the option takes. */
export function expectOneOf(option: string, value: string | undefined, values: readonly string[]): void {
  if (value === undefined || values.includes(value)) return;
  refuseOption(option, value, `one of ${values.join(", ")}.${didYouMean(value, values)}`);
}

/** @throws KitError `invalid_option` */
export function refuseOption(option: string, value: unknown, expected: string): never {
  const message = `${option} is ${JSON.stringify(value)}, but must be ${expected}`;
  throw new KitError("invalid_option", message, { option, value });
}
