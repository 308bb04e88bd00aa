/** Reads what a file holds, place by place. A refusal names the place and never repeats the contents. */
import { joinPointer } from "../../openapi/json-pointer.ts";
import { KitError } from "../../openapi/kit-error.ts";

/** A value found in a file, and the JSON pointer to it. */
export interface Found {
  readonly value: unknown;
  readonly at: string;
}

/** @throws {KitError} `invalid_recording` */
export function refuse({ at }: Found, flaw: string): never {
  throw new KitError("invalid_recording", `The recording's ${at || "top level"} ${flaw}.`, { at });
}

export function child(parent: Found, name: string | number): Found {
  const value = recordOf(parent)[name];
  return { value, at: parent.at + joinPointer(name) };
}

export function recordOf(found: Found): Readonly<Record<string | number, unknown>> {
  const { value } = found;
  return typeof value === "object" && value !== null
    ? (value as Record<string, unknown>)
    : refuse(found, "is not an object");
}

export function listOf<T>(found: Found, read: (item: Found) => T): readonly T[] {
  const { value } = found;
  if (!Array.isArray(value)) return refuse(found, "is not a list");
  return value.map((_, i) => read(child(found, i)));
}

export function textOf(found: Found, pattern = /^/): string {
  const { value } = found;
  return typeof value === "string" && pattern.test(value)
    ? value
    : refuse(found, "is not the text it must be");
}

export function numberOf(found: Found): number {
  const { value } = found;
  return typeof value === "number" && value >= 0 ? value : refuse(found, "is not a number of at least 0");
}

export function oneOf<T>(found: Found, values: readonly T[]): T {
  return values.find((value) => value === found.value) ?? refuse(found, `is none of ${values.join(", ")}`);
}

/** What stands there, or nothing where nothing does. */
export function optional<T>(found: Found, read: (found: Found) => T): T | undefined {
  return found.value === undefined ? undefined : read(found);
}
