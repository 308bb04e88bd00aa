/** An API as its OpenAPI document describes it: what a verification needs to know of it. */
import { document } from "../generated/document.gen.ts";
import { valueAtPointer } from "../text/json-pointer.ts";
import { type SchemaValidator, schemaErrors, validatorOf } from "../validators.ts";
import { type ApiOperation, isList, type ListOperation, readOperations } from "./operations.ts";

export interface ApiDescription {
  readonly document: object;
  /** `info.version` of the document. */
  readonly version: string;
  readonly operations: readonly ApiOperation[];
  /** The operations that are lists. */
  readonly lists: readonly ListOperation[];
  readonly schemaErrors: SchemaValidator;
}

/** The API that openapi.yaml describes, in both editions. */
export const smartLinksApi: ApiDescription = describe(document, schemaErrors);

/**
 * Any API whose document says with `x-list` what its lists mean.
 * @throws KitError `invalid_document`
 */
export function describeApi(document: object): ApiDescription {
  return describe(document, validatorOf(document));
}

function describe(document: object, validator: SchemaValidator): ApiDescription {
  const operations = readOperations(document);
  const version = String(valueAtPointer(document, "/info/version") ?? "unknown");
  return { document, version, operations, lists: operations.filter(isList), schemaErrors: validator };
}
