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

/** The schemas of a value, with those of its members as they are needed: rows of a list share them. */
interface SchemaNode extends Pick<SchemaField, "types" | "format" | "pattern" | "choices"> {
  readonly member: (name: string) => SchemaNode | undefined;
  readonly item: () => SchemaNode;
}

/** The documented fields of a value, at any depth, in their order. */
export function schemaFields(document: object, pointer: string, value: unknown): readonly SchemaField[] {
  const found: SchemaField[] = [];
  const visit = (of: unknown, node: SchemaNode): void => {
    if (typeof of !== "object" || of === null) return;
    if (Array.isArray(of)) {
      for (const each of of) visit(each, node.item());
      return;
    }
    const parent = of as Record<string, unknown>;
    for (const name of Object.keys(parent)) {
      const member = node.member(name);
      if (!member) continue;
      const { types, format, pattern, choices } = member;
      found.push({ parent, name, types, format, pattern, choices });
      visit(parent[name], member);
    }
  };
  visit(value, nodeOf(document, [{ $ref: pointer }]));
  return found;
}

function nodeOf(document: object, schemas: readonly FieldSchema[]): SchemaNode {
  const parts = schemas.flatMap((schema) => partsOf(document, schema));
  const last = <K extends "format" | "pattern" | "enum">(key: K) =>
    parts.findLast((part) => part[key])?.[key];
  const members = new Map<string, SchemaNode | undefined>();
  let item: SchemaNode | undefined;
  return {
    types: parts.flatMap(({ type }) => type ?? []),
    format: last("format"),
    pattern: last("pattern"),
    choices: last("enum"),
    member(name) {
      if (!members.has(name)) {
        const own = parts.flatMap(({ properties = {} }) =>
          Object.hasOwn(properties, name) ? [properties[name]!] : [],
        );
        members.set(name, own.length === 0 ? undefined : nodeOf(document, own));
      }
      return members.get(name);
    },
    item() {
      item ??= nodeOf(
        document,
        parts.flatMap(({ items }) => items ?? []),
      );
      return item;
    },
  };
}

/** A schema without `$ref` and `allOf`: its parts in order. */
function partsOf(document: object, schema: FieldSchema): readonly FieldSchema[] {
  const reference = schema.$ref === undefined ? [] : [valueAtPointer(document, schema.$ref) as FieldSchema];
  return [...[...reference, ...(schema.allOf ?? [])].flatMap((part) => partsOf(document, part)), schema];
}
