/** A response header, as a document describes it. */
import { resolveObject } from "./document-object.ts";

export interface DocumentedHeader {
  /** In lower case. */
  readonly name: string;
  /** What is expected, in words. */
  readonly form: string;
  fits(value: string | undefined): boolean;
}

/** @throws KitError `invalid_document` */
export function readDocumentedHeader(document: unknown, name: string, value: unknown): DocumentedHeader {
  const schema = resolveObject(document, resolveObject(document, value).schema ?? {});
  const described = { name: name.toLowerCase() };
  if (Array.isArray(schema.enum)) {
    const values = schema.enum.map(String);
    return {
      ...described,
      form: `one of ${values.map((one) => JSON.stringify(one)).join(", ")}`,
      fits: (received) => values.some((one) => one === received),
    };
  }
  if (typeof schema.pattern !== "string")
    return { ...described, form: "any text", fits: (received) => received !== undefined };
  const pattern = new RegExp(schema.pattern);
  return {
    ...described,
    form: `text like ${schema.pattern}`,
    fits: (received) => received !== undefined && pattern.test(received),
  };
}
