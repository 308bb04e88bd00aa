/** The fields of a row, in the order in which the API writes them, read from the row's schema in openapi.yaml. */

/** What is read of a schema. `x-after` says which field the properties of this part follow (they come last without it). */
export interface RowSchema {
  readonly $ref?: string;
  readonly allOf?: readonly RowSchema[];
  readonly properties?: object;
  readonly required?: readonly string[];
  readonly "x-after"?: string;
}

/** Fields of a row by name. */
export interface RowFields {
  /** Every field, in the order of a response. */
  readonly fields: readonly string[];
  /** The fields that no row may lack. */
  readonly requiredFields: readonly string[];
}

/**
 * The fields of the schema with this name.
 * @param schemas `components.schemas` of openapi.yaml.
 */
export function rowFields(schemas: Readonly<Record<string, unknown>>, name: string): RowFields {
  const parts = partsOf(schemas, { $ref: `#/components/schemas/${name}` });
  const fields = parts.reduce<readonly string[]>((before, part) => {
    const after = part["x-after"];
    const at = after === undefined ? before.length : before.indexOf(after) + 1;
    if (at === 0 && after !== undefined) throw new Error(`${name}: x-after names no field: ${after}`);
    return [...before.slice(0, at), ...Object.keys(part.properties ?? {}), ...before.slice(at)];
  }, []);
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  return { fields, requiredFields: fields.filter((field) => required.has(field)) };
}

/** The schema without `$ref` and `allOf`: its parts in order. */
function partsOf(schemas: Readonly<Record<string, unknown>>, schema: RowSchema): readonly RowSchema[] {
  if (schema.$ref) return partsOf(schemas, schemas[schema.$ref.split("/").at(-1) ?? ""] as RowSchema);
  return [...(schema.allOf ?? []).flatMap((part) => partsOf(schemas, part)), schema];
}
