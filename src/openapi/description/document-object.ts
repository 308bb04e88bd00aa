/** Objects of an OpenAPI document, with `$ref` followed. */
import { KitError } from "../kit-error.ts";
import { valueAtPointer } from "../text/json-pointer.ts";

/** An object of a document whose members are not known yet. */
export type DocumentObject = Readonly<Record<string, unknown>>;

/**
 * What a `$ref` leads to; the value itself when it is none.
 * @throws KitError `invalid_document` when there is no object.
 */
export function resolveObject(document: unknown, value: unknown): DocumentObject {
  const reference = valueAtPointer(value, "/$ref");
  const found = typeof reference === "string" ? valueAtPointer(document, reference) : value;
  if (typeof found !== "object" || found === null)
    throw new KitError(
      "invalid_document",
      `The document has no object at ${String(reference ?? JSON.stringify(value))}.`,
    );
  return found as DocumentObject;
}

/** Where the object at a pointer really is: `$ref` is followed. */
export function resolvePointer(document: unknown, pointer: string): string {
  const reference = valueAtPointer(document, `${pointer}/$ref`);
  return typeof reference === "string" ? resolvePointer(document, reference) : pointer;
}
