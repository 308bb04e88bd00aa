/** Which members an object in a body may have, by admin.yaml. */
import { adminDocument } from "../../openapi/generated/admin-document.gen.ts";
import { splitPointer, valueAtPointer } from "../../openapi/text/json-pointer.ts";

interface ObjectSchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, ObjectSchema>>;
}

/**
 * The names of the members; none where the schema has no list of them.
 * @param pointer JSON pointer of the body's schema.
 * @param at JSON pointer of the object in the body.
 */
export function membersAt(pointer: string, at: string): readonly string[] {
  let schema = schemaAt(pointer);
  for (const name of splitPointer(at)) schema = followed(schema?.properties?.[name]);
  return Object.keys(schema?.properties ?? {});
}

function schemaAt(pointer: string): ObjectSchema | undefined {
  return followed(valueAtPointer(adminDocument, pointer) as ObjectSchema | undefined);
}

function followed(schema: ObjectSchema | undefined): ObjectSchema | undefined {
  return schema?.$ref === undefined ? schema : schemaAt(schema.$ref);
}
