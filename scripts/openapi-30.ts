/** The copy of openapi.yaml for tools that read OpenAPI 3.0 only. Only the spelling differs, no meaning is lost. */
import { document } from "../src/openapi/generated/document.gen.ts";
import { valueAtPointer } from "../src/openapi/text/json-pointer.ts";

type Node = Readonly<Record<string, unknown>>;

/** openapi.yaml written as OpenAPI 3.0.3. It knows the keywords that openapi.yaml uses, and refuses others. */
export function openapi30(): Node {
  const { summary: _, license, ...info } = document.info;
  const license30 = { name: license.name, url: `https://spdx.org/licenses/${license.identifier}.html` };
  const rest = converted(document) as Node;
  return { ...rest, openapi: "3.0.3", info: { ...info, license: license30 } };
}

function converted(node: unknown, name = ""): unknown {
  if (Array.isArray(node)) return node.map((item) => converted(item));
  if (typeof node !== "object" || node === null) return node;
  // Examples and extensions are values: they stay as they are.
  if (name === "value" || name.startsWith("x-")) return node;
  const entries = Object.entries(node).map(([key, child]) => {
    if (key === "schemas") return [key, mapValues(withoutNullable(child), schema30)];
    if (key === "schema") return [key, schema30(child)];
    return [key, converted(child, key)];
  });
  return Object.fromEntries(entries);
}

/** The keywords of openapi.yaml. Those that 3.0 does not know or writes otherwise are converted below. */
const known = new Set(
  [
    "$ref type properties required items allOf if then enum const default examples description format pattern",
    "writeOnly minimum maximum minLength maxLength minItems maxItems minProperties maxProperties additionalProperties",
  ].flatMap((line) => line.split(" ")),
);

function schema30(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null) return schema;
  if (isEnumWithNull(schema)) return enumAndNull(schema);
  const unknown = Object.keys(schema).find((key) => !known.has(key) && !key.startsWith("x-"));
  if (unknown !== undefined) throw new Error(`scripts/openapi-30.ts does not know the keyword ${unknown}.`);
  const {
    $ref,
    type,
    const: only,
    examples,
    items,
    allOf,
    properties,
    additionalProperties,
    if: condition,
    then: consequence,
    ...rest
  } = schema as Node;
  return {
    ...reference30($ref, Object.keys(schema).length === 1),
    ...type30(type),
    ...rest,
    ...(only !== undefined && { enum: [only] }),
    ...(Array.isArray(examples) && { example: examples[0] }),
    ...(items !== undefined && { items: schema30(items) }),
    ...(Array.isArray(allOf) && { allOf: allOf.map(schema30) }),
    ...(condition !== undefined && { anyOf: [{ not: schema30(condition) }, schema30(consequence)] }),
    ...(properties !== undefined && { properties: mapValues(properties, schema30) }),
    ...(additionalProperties !== undefined && { additionalProperties: schema30(additionalProperties) }),
  };
}

/** Texts and null. */
interface EnumWithNull {
  readonly type: readonly [string, "null"];
  readonly enum: readonly unknown[];
}

function isEnumWithNull(schema: object): schema is EnumWithNull {
  return "enum" in schema && Array.isArray(schema.enum) && schema.enum.includes(null);
}

/** In 3.0 null must be listed to be allowed. Beside texts, openapi-zod-client makes code of it that does not compile. */
function enumAndNull({ type: [type], enum: values, ...rest }: EnumWithNull): Node {
  const texts = { type, enum: values.filter((value) => value !== null) };
  return { ...rest, anyOf: [texts, { type, nullable: true, enum: [null] }] };
}

/**
 * In 3.0 nothing may stand beside `$ref`. A schema that may be null is copied to where it is used: generators such as
 * openapi-zod-client forget null behind a reference.
 */
function reference30($ref: unknown, isAlone: boolean): object {
  if (typeof $ref !== "string") return {};
  const schema = valueAtPointer(document, $ref);
  if (mayBeNull(schema)) return schema30(schema) as object;
  return isAlone ? { $ref } : { allOf: [{ $ref }] };
}

function withoutNullable(schemas: unknown): Node {
  return Object.fromEntries(Object.entries(schemas as Node).filter(([, schema]) => !mayBeNull(schema)));
}

function mayBeNull(schema: unknown): boolean {
  return Array.isArray((schema as Node).type);
}

function type30(type: unknown): Node {
  if (!Array.isArray(type)) return type === undefined ? {} : { type };
  const [only, ...more] = type.filter((each) => each !== "null");
  if (more.length > 0) throw new Error("scripts/openapi-30.ts does not know a schema of several types.");
  return { type: only, ...(type.includes("null") && { nullable: true }) };
}

function mapValues(node: unknown, change: (value: unknown) => unknown): Node {
  return Object.fromEntries(Object.entries(node as Node).map(([key, value]) => [key, change(value)]));
}
