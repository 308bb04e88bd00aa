/** Validators of openapi.yaml that are compiled at the build: in the bundle of the command, `scripts/build-cli.ts` fills this in. */
import type { ValidateFunction } from "ajv/dist/2020.js";

/** By JSON pointer of the schema. What is not among them is compiled when it is needed. */
export type CompiledValidators = Readonly<Record<string, ValidateFunction>>;

export function compiledValidators(): CompiledValidators {
  return {};
}
