/** An API as its OpenAPI document describes it: what a verification needs to know of it. */
import { document } from "../generated/document.gen.ts";
import { valueAtPointer } from "../text/json-pointer.ts";
import { type SchemaValidator, schemaErrors, validatorOf } from "../validators.ts";
import {
  type ApiOperation,
  isList,
  type ListOperation,
  readOperations,
  readWritingOperations,
} from "./operations.ts";

export interface ApiDescription {
  readonly document: object;
  /** `info.version` of the document. */
  readonly version: string;
  /** Those that only read. */
  readonly operations: readonly ApiOperation[];
  /** Those that change something. A verification never requests them; clients do. */
  readonly writingOperations: readonly ApiOperation[];
  /** The operations that are lists. */
  readonly lists: readonly ListOperation[];
  readonly schemaErrors: SchemaValidator;
}

/** The API that openapi.yaml describes, in both editions. Its operations are read when they are first needed. */
export const smartLinksApi: ApiDescription = describe(document, schemaErrors);

/**
 * Any API whose document says with `x-list` what its lists mean.
 * @throws KitError `invalid_document`
 */
export function describeApi(document: object): ApiDescription {
  // Spread, so that all is read now: a mistake in the document is reported here.
  return { ...describe(document, validatorOf(document)) };
}

function describe(document: object, validator: SchemaValidator): ApiDescription {
  let [operations, lists]: [(readonly ApiOperation[])?, (readonly ListOperation[])?] = [];
  let writing: ApiDescription["writingOperations"] | undefined;
  return {
    document,
    version: String(valueAtPointer(document, "/info/version") ?? "unknown"),
    get operations() {
      operations ??= readOperations(document);
      return operations;
    },
    get writingOperations() {
      writing ??= readWritingOperations(document);
      return writing;
    },
    get lists() {
      lists ??= this.operations.filter(isList);
      return lists;
    },
    schemaErrors: validator,
  };
}
