/** Ajv 2020 over openapi.yaml. It judges what it is given: nothing is coerced, filled in or removed. */
import { createRequire } from "node:module";
import type { Ajv2020, CodeOptions, ErrorObject, ValidateFunction } from "ajv/dist/2020.js";
import { type CompiledValidators, compiledValidators } from "./compiled-validators.ts";
import { document } from "./generated/document.gen.ts";

/** One place where a value is not what the document says. */
export type SchemaError = ErrorObject;

/** What is wrong with a value by the schema at a JSON pointer; an empty list when nothing is. */
export type SchemaValidator = (pointer: string, value: unknown) => readonly SchemaError[];

/**
 * What is wrong with a value, by a schema of openapi.yaml; an empty list when nothing is.
 * @param pointer JSON pointer of the schema, such as `#/components/schemas/Problem`.
 */
export const schemaErrors: SchemaValidator = validatorOf(document, compiledValidators);

/** Judges values by the schemas of a document. Ajv is set up when it is first needed. */
export function validatorOf(
  document: object,
  compiledBefore: () => CompiledValidators = () => ({}),
): SchemaValidator {
  let compiled: Map<string, ValidateFunction> | undefined;
  let ajv: Ajv2020 | undefined;
  return (pointer, value) => {
    compiled ??= new Map(Object.entries(compiledBefore()));
    let validate = compiled.get(pointer);
    if (!validate) {
      ajv ??= documentAjv(document);
      validate = ajv.compile({ $ref: `spec${pointer}` });
      compiled.set(pointer, validate);
    }
    return validate(value) ? [] : [...(validate.errors ?? [])];
  };
}

/** Loads Ajv only now: a sandbox seldom needs it, and it took a fifth of the time of its start. */
export function documentAjv(document: object, code: CodeOptions = { optimize: false }): Ajv2020 {
  const load = createRequire(import.meta.url);
  const { Ajv2020 } = load("ajv/dist/2020.js") as typeof import("ajv/dist/2020.js");
  const formats = load("ajv-formats") as typeof import("ajv-formats");
  // A document is no schema, and its schemas are compiled for a few bodies each: to check it and to optimise takes half the time.
  const quick = { meta: false, validateSchema: false, code } as const;
  const instance = new Ajv2020({ strictSchema: false, strictTypes: false, allErrors: true, ...quick });
  formats.default(instance);
  return instance.addSchema(document, "spec");
}
