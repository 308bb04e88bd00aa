/** The fields of a JSON value, each with what its schema says. */
import { valueAtPointer } from "../text/json-pointer.ts";

/** A member of an object in a value. */
export interface SchemaField {
  readonly parent: Record<string, unknown>;
  readonly name: string;
  /** Types that the schema allows, such as `["string", "null"]`. */
  readonly types: readonly string[];
  readonly format: string | undefined;
  readonly pattern: string | undefined;
  readonly choices: readonly string[] | undefined;
}

interface FieldSchema {
  readonly $ref?: string;
  readonly allOf?: readonly FieldSchema[];
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly items?: FieldSchema;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
}

/** The documented fields of a value, at any depth, in their order. */
export function schemaFields(document: object, pointer: string, value: unknown): readonly SchemaField[] {
  const partsOf = (schema: FieldSchema): readonly FieldSchema[] => [
    ...(schema.$ref === undefined ? [] : partsOf(valueAtPointer(document, schema.$ref) as FieldSchema)),
    ...(schema.allOf ?? []).flatMap(partsOf),
    schema,
  ];
  const fieldsIn = (schemas: readonly FieldSchema[], of: unknown): readonly SchemaField[] => {
    if (typeof of !== "object" || of === null || schemas.length === 0) return [];
    const parts = schemas.flatMap(partsOf);
    if (Array.isArray(of)) {
      const items = parts.flatMap(({ items }) => items ?? []);
      return of.flatMap((item) => fieldsIn(items, item));
    }
    const parent = of as Record<string, unknown>;
    return Object.keys(parent).flatMap((name) => {
      const own = parts.flatMap(({ properties }) => properties?.[name] ?? []);
      return own.length === 0
        ? []
        : [fieldOf(parent, name, own.flatMap(partsOf)), ...fieldsIn(own, parent[name])];
    });
  };
  return fieldsIn([{ $ref: pointer }], value);
}

function fieldOf(parent: Record<string, unknown>, name: string, parts: readonly FieldSchema[]): SchemaField {
  const last = <K extends "format" | "pattern" | "enum">(key: K) =>
    parts.findLast((part) => part[key])?.[key];
  return {
    parent,
    name,
    types: parts.flatMap(({ type }) => type ?? []),
    format: last("format"),
    pattern: last("pattern"),
    choices: last("enum"),
  };
}
