/** The shape that a document describes, `$ref` and `allOf` resolved. */
import { joinPointer, valueAtPointer } from "../../openapi/text/json-pointer.ts";

/** What is documented of one place. Pointers are into the document. */
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
  /** `x-known-values`: what was seen there so far, where no list of values is published. */
  readonly knownValues?: readonly unknown[];
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
  readonly items?: unknown;
  readonly allOf?: readonly unknown[];
  readonly "x-known-values"?: readonly unknown[];
}

const shapes = new WeakMap<object, Map<string, Shape>>();

/** The shape at a pointer such as `#/components/schemas/Filters`. Each is worked out once. */
export function shapeAt(document: object, pointer: string): Shape {
  const ofDocument = shapes.get(document) ?? new Map<string, Shape>();
  shapes.set(document, ofDocument);
  const shape = ofDocument.get(pointer) ?? resolve(document, pointer);
  ofDocument.set(pointer, shape);
  return shape;
}

function resolve(document: object, pointer: string): Shape {
  const schema = valueAtPointer(document, pointer) as Schema;
  const knownValues = schema["x-known-values"];
  const known = knownValues ? { knownValues } : {};
  if (schema.$ref) return { ...shapeAt(document, schema.$ref), ...known };
  const parts = (schema.allOf ?? []).map((_, index) => shapeAt(document, `${pointer}/allOf/${index}`));
  const own = Object.keys(schema.properties ?? {}).map(
    (name) => [name, `${pointer}/properties${joinPointer(name)}`] as const,
  );
  return {
    types: [...[schema.type ?? []].flat(), ...parts.flatMap(({ types }) => types)],
    properties: new Map([...parts.flatMap(({ properties }) => [...properties]), ...own]),
    required: new Set([...parts.flatMap(({ required }) => [...required]), ...(schema.required ?? [])]),
    ...(schema.items ? { items: `${pointer}/items` } : {}),
    home: isInline(schema.allOf?.at(-1)) && own.length === 0 ? parts.at(-1)!.home : pointer,
    ...known,
  };
}

/** A part without `$ref` belongs to this schema alone. A referenced one is about something of its own. */
function isInline(part: unknown): boolean {
  return typeof part === "object" && part !== null && !("$ref" in part);
}

/** The JSON type of a value, whole numbers being `integer`. */
export function typeOf(value: unknown): string {
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  if (typeof value !== "object") return typeof value;
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : "object";
}
