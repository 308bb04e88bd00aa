/** Ajv 2020 over openapi.yaml. It judges what it is given: nothing is coerced, filled in or removed. */
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { document } from "./document.gen.ts";

/** One place where a value is not what the document says. */
export type SchemaError = ErrorObject;

let ajv: Ajv2020 | undefined;
const compiled = new Map<string, ValidateFunction>();

/**
 * What is wrong with a value, by a schema of openapi.yaml; an empty list when nothing is.
 * @param pointer JSON pointer of the schema, such as `#/components/schemas/Problem`.
 */
export function schemaErrors(pointer: string, value: unknown): readonly SchemaError[] {
  const validate = validator(pointer);
  return validate(value) ? [] : [...(validate.errors ?? [])];
}

function validator(pointer: string): ValidateFunction {
  let validate = compiled.get(pointer);
  if (!validate) {
    ajv ??= documentAjv();
    validate = ajv.compile({ $ref: `spec${pointer}` });
    compiled.set(pointer, validate);
  }
  return validate;
}

function documentAjv(): Ajv2020 {
  const instance = new Ajv2020({ strictSchema: false, allErrors: true });
  formats.default(instance);
  return instance.addSchema(document, "spec");
}
