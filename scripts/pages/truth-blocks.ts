/** The block of docs/ground-truth.md: the fields of the truth, as admin.yaml describes them. */
import { type DocumentObject, resolveObject } from "../../src/openapi/description/document-object.ts";
import { adminDocument } from "../../src/openapi/generated/admin-document.gen.ts";
import type { Blocks } from "./blocks.ts";
import { code, table } from "./markdown.ts";

export const truthBlocks: Blocks = { truth: truthTable };

/** A field of the response: its name, the object that has it, and what it means. */
interface TruthField {
  readonly name: string;
  readonly of: string;
  readonly meaning: string;
}

/** A field that several objects have with the same meaning has one row. */
function truthTable(): string {
  const places = new Map<string, string[]>();
  for (const { name, of, meaning } of fieldsOf(adminDocument.components.schemas.Truth, "the response")) {
    const key = JSON.stringify([code(name), meaning]);
    places.set(key, [...(places.get(key) ?? []), of]);
  }
  const rows = [...places].map(([key, of]) => {
    const [name, meaning] = JSON.parse(key) as readonly [string, string];
    return [name, of.join(", "), meaning];
  });
  return table(["field", "of", "meaning"], rows);
}

function fieldsOf(schema: unknown, of: string): readonly TruthField[] {
  const { allOf, properties = {} } = resolveObject(adminDocument, schema);
  const inherited = ((allOf ?? []) as readonly unknown[]).flatMap((part) => fieldsOf(part, of));
  const own = Object.entries(properties as DocumentObject).map(([name, property]): TruthField => {
    const { description } = property as DocumentObject;
    if (description === undefined) throw new Error(`admin.yaml does not say what ${name} of ${of} is.`);
    return { name, of, meaning: String(description) };
  });
  const inner = Object.entries(properties as DocumentObject).flatMap(([name, property]) =>
    innerFields(name, property),
  );
  return [...inherited, ...own, ...inner];
}

/** The fields of an object, of the items of a list, or of those of its lists. Campaigns have the fields of clicks. */
function innerFields(name: string, property: unknown): readonly TruthField[] {
  const { items, additionalProperties: lists } = resolveObject(adminDocument, property);
  const listed = items ?? (lists as DocumentObject | undefined)?.items;
  if (name === "campaigns") return [];
  return fieldsOf(listed ?? property, listed ? `each of ${code(name)}` : code(name));
}
