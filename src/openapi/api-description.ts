/** An API as its OpenAPI document describes it: what a verification needs to know of it. */
import { document } from "./document.gen.ts";
import { type ListOperation, listOperations } from "./list-operations.ts";
import { type SchemaValidator, schemaErrors, validatorOf } from "./validators.ts";

export interface ApiDescription {
  readonly document: object;
  readonly lists: readonly ListOperation[];
  readonly schemaErrors: SchemaValidator;
}

/** The API that openapi.yaml describes. */
export const smartLinksApi: ApiDescription = { document, lists: listOperations(document), schemaErrors };

/**
 * Any API whose document says with `x-list` what its lists mean.
 * @throws KitError `invalid_document`
 */
export function describeApi(document: object): ApiDescription {
  return { document, lists: listOperations(document), schemaErrors: validatorOf(document) };
}
