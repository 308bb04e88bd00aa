/**
 * What is wrong with a JSON value by a schema of openapi.yaml, with messages like those of the vendor's framework
 * (Laravel). Only the keywords that the bodies of requests use. The mock does not load Ajv for them: it also runs in a
 * page, where Ajv would be a third of everything. A test compares both.
 */
import { document } from "../../../openapi/generated/document.gen.ts";
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import type { ParameterErrors } from "../problems.ts";

/** A schema of the body of a request, or of a part of it. */
export interface BodySchema {
  readonly $ref?: string;
  readonly type?: JsonType | readonly JsonType[];
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: "uri";
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: BodySchema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, BodySchema>>;
  /** The member that has this value makes those of `then` required. */
  readonly if?: { readonly properties: Readonly<Record<string, { readonly const: unknown }>> };
  readonly then?: { readonly required: readonly string[] };
}

type JsonType = "string" | "integer" | "number" | "boolean" | "array" | "object" | "null";

/** Messages by field, such as `tags.0`. */
export function bodyErrors(schema: BodySchema, value: unknown): ParameterErrors {
  // Without a prototype: a field may have any name.
  const errors: Record<string, string[]> = Object.create(null);
  check({
    schema,
    value,
    field: "",
    report: (field, problem) => {
      const text = `The ${field.replaceAll("_", " ")} field ${problem}.`;
      errors[field] = [...new Set([...(errors[field] ?? []), text])];
    },
  });
  return errors;
}

/** The schema itself, where it only refers to one. */
export function resolvedSchema(schema: BodySchema): BodySchema {
  return schema.$ref === undefined ? schema : (valueAtPointer(document, schema.$ref) as BodySchema);
}

interface Checking {
  readonly schema: BodySchema;
  readonly value: unknown;
  readonly field: string;
  readonly report: (field: string, problem: string) => void;
}

function check({ schema: written, value, field, report }: Checking): void {
  const schema = resolvedSchema(written);
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && !types.some((type) => isOfType[type](value)))
    return void report(field, `must be ${typeNames[types.find((type) => type !== "null") ?? "null"]}`);
  if (value === null) return;
  if (schema.enum && !schema.enum.includes(value))
    return void report(
      field,
      `is invalid: choose one of ${schema.enum.filter((each) => each !== null).join(", ")}`,
    );
  const inside = (name: string | number, part: BodySchema, partValue: unknown) =>
    check({ schema: part, value: partValue, field: field === "" ? `${name}` : `${field}.${name}`, report });
  if (typeof value === "number") checkNumber(schema, value, (problem) => report(field, problem));
  if (typeof value === "string") checkText(schema, value, (problem) => report(field, problem));
  if (Array.isArray(value)) {
    if (value.length < (schema.minItems ?? 0)) report(field, `must have at least ${schema.minItems} items`);
    if (value.length > (schema.maxItems ?? value.length))
      report(field, `must not have more than ${schema.maxItems} items`);
    for (const [i, item] of value.entries()) inside(i, schema.items ?? {}, item);
  } else if (typeof value === "object") {
    const members = new Map(Object.entries(value));
    for (const name of requiredOf(schema, members))
      if (!members.has(name)) report(field === "" ? name : `${field}.${name}`, "is required");
    for (const [name, part] of Object.entries(schema.properties ?? {}))
      if (members.has(name)) inside(name, part, members.get(name));
  }
}

function requiredOf(schema: BodySchema, members: ReadonlyMap<string, unknown>): readonly string[] {
  const { required = [], if: condition, then } = schema;
  const isMet = Object.entries(condition?.properties ?? {}).some(
    ([name, { const: wanted }]) => members.get(name) === wanted,
  );
  return isMet ? [...required, ...(then?.required ?? [])] : required;
}

type Report = (problem: string) => void;

function checkNumber({ minimum, maximum }: BodySchema, value: number, report: Report): void {
  if (minimum !== undefined && value < minimum) report(`must be at least ${minimum}`);
  if (maximum !== undefined && value > maximum) report(`must not be greater than ${maximum}`);
}

function checkText(
  { minLength = 0, maxLength, pattern, format }: BodySchema,
  value: string,
  report: Report,
): void {
  const { length } = [...value];
  if (length < minLength) report("is required");
  if (maxLength !== undefined && length > maxLength)
    report(`must not be greater than ${maxLength} characters`);
  if (pattern !== undefined && !new RegExp(pattern, "u").test(value)) report("format is invalid");
  if (format === "uri" && !(uriCharacters.test(value) && URL.canParse(value))) report("must be a valid URL");
}

/** The characters of RFC 3986. */
const uriCharacters = /^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/;

const isOfType: { readonly [T in JsonType]: (value: unknown) => boolean } = {
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  array: Array.isArray,
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  null: (value) => value === null,
};

const typeNames: { readonly [T in JsonType]: string } = {
  string: "a string",
  integer: "an integer",
  number: "a number",
  boolean: "true or false",
  array: "an array",
  object: "an object",
  null: "null",
};
