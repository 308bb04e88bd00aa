/** The shape that openapi.yaml describes, `$ref` and `allOf` resolved. */

import { document } from "../../openapi/generated/document.gen.ts";
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";

/** What is documented of one place. Pointers are into openapi.yaml. */
export interface Shape {
  /** JSON types; `integer` counts as a type of its own. */
  readonly types: readonly string[];
  /** Pointer of each property's schema. */
  readonly properties: ReadonlyMap<string, string>;
  /** Names of the properties that no object may lack. */
  readonly required: ReadonlySet<string>;
  readonly items?: string;
  /** Pointer of the schema to which a new property belongs. */
  readonly home: string;
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly items?: unknown;
  readonly allOf?: readonly unknown[];
}

const shapes = new Map<string, Shape>();

/** The shape at a pointer such as `#/components/schemas/Filters`. Each is worked out once. */
export function shapeAt(pointer: string): Shape {
  const shape = shapes.get(pointer) ?? resolve(pointer);
  shapes.set(pointer, shape);
  return shape;
}

function resolve(pointer: string): Shape {
  const schema = schemaAt(pointer);
  if (schema.$ref) return shapeAt(schema.$ref);
  const parts = (schema.allOf ?? []).map((_, index) => shapeAt(`${pointer}/allOf/${index}`));
  const own = Object.keys(schema.properties ?? {}).map(
    (name) => [name, `${pointer}/properties/${name}`] as const,
  );
  return {
    types: [...[schema.type ?? []].flat(), ...parts.flatMap(({ types }) => types)],
    properties: new Map([...parts.flatMap(({ properties }) => [...properties]), ...own]),
    required: new Set([...parts.flatMap(({ required }) => [...required]), ...(schema.required ?? [])]),
    ...(schema.items ? { items: `${pointer}/items` } : {}),
    home: parts.at(-1)?.home ?? pointer,
  };
}

/** The JSON type of a value, whole numbers being `integer`. */
export function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value;
}

function schemaAt(pointer: string): Schema {
  return valueAtPointer(document, pointer) as Schema;
}
