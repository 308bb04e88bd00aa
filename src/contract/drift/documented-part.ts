/** What the document describes of a body. Whatever else is in it is new: drift, and no claim is about it. */
import { splitPointer } from "../../openapi/text/json-pointer.ts";
import { asRecord } from "../read/json/as-record.ts";
import type { ParsedExchange } from "../read/parsed-exchange.ts";
import { shapeAt } from "./schema-shape.ts";

/** A schema, by its pointer into a document. */
export interface SchemaPlace {
  readonly document: object;
  readonly pointer: string;
}

/** A value without the members that its schema does not have. A schema without members leaves all of them. */
export function documentedPart(value: unknown, { document, pointer }: SchemaPlace): unknown {
  const { properties, items } = shapeAt(document, pointer);
  if (Array.isArray(value))
    return items ? value.map((item) => documentedPart(item, { document, pointer: items })) : value;
  if (properties.size === 0 || value !== asRecord(value)) return value;
  const members = Object.entries(asRecord(value)).filter(([name]) => properties.has(name));
  return Object.fromEntries(
    members.map(([name, member]) => [
      name,
      documentedPart(member, { document, pointer: properties.get(name)! }),
    ]),
  );
}

/** The schema of a place in the body of an exchange; `*` stands for any item. Undefined where none is documented. */
export function schemaOf(
  { api, query: { operation }, exchange }: ParsedExchange,
  place: string,
): SchemaPlace | undefined {
  const body = operation.bodyPointers.get(exchange.response.status);
  const pointer = splitPointer(place).reduce<string | undefined>((at, name) => {
    const shape = at === undefined ? undefined : shapeAt(api.document, at);
    return name === "*" ? shape?.items : shape?.properties.get(name);
  }, body);
  return pointer === undefined ? undefined : { document: api.document, pointer };
}

/** Whether the schema of a place has a member; without a schema, or with one that names none, it may have any. */
export function isDocumentedMember(parsed: ParsedExchange, place: string, name: string): boolean {
  const schema = schemaOf(parsed, place);
  const properties = schema && shapeAt(schema.document, schema.pointer).properties;
  return !properties?.size || properties.has(name);
}

/** The documented part of what stands at a place; the whole of it where no schema is documented. */
export function documentedAt(parsed: ParsedExchange, place: string, value: unknown): unknown {
  const schema = schemaOf(parsed, place);
  return schema ? documentedPart(value, schema) : value;
}
