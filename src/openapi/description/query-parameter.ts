/** A parameter of the query, as a document describes it. */
import { type DocumentObject, resolveObject } from "./document-object.ts";
import { isScalar } from "./extension-reader.ts";

/** A parameter of the query. */
export interface QueryParameter {
  readonly name: string;
  /** How its text is read. The bounds of a window are instants, whatever their schema says. */
  readonly kind: "boolean" | "integer" | "number" | "instant" | "text";
  readonly default?: string | number | boolean;
  /** Least value of a number. */
  readonly minimum?: number;
  /** Largest value of a number. */
  readonly maximum?: number;
  /** The only values that a text may have. */
  readonly values?: readonly string[];
}

/**
 * Reads a parameter object.
 * @param bounds Names of the parameters that bound a window.
 * @throws KitError `invalid_document`
 */
export function readQueryParameter(
  document: unknown,
  { name, schema: written }: DocumentObject,
  bounds: readonly string[],
): QueryParameter {
  const schema = resolveObject(document, written ?? {});
  const values = Array.isArray(schema.enum) ? schema.enum.map(String) : undefined;
  return {
    name: String(name),
    kind: kindOf([schema.type].flat(), bounds.includes(String(name))),
    ...(isScalar(schema.default) ? { default: schema.default } : {}),
    ...(typeof schema.minimum === "number" ? { minimum: schema.minimum } : {}),
    ...(typeof schema.maximum === "number" ? { maximum: schema.maximum } : {}),
    ...(values ? { values } : {}),
  };
}

function kindOf(types: readonly unknown[], isBound: boolean): QueryParameter["kind"] {
  if (types.includes("boolean")) return "boolean";
  if (types.includes("integer")) return "integer";
  if (types.includes("number")) return "number";
  return isBound ? "instant" : "text";
}
