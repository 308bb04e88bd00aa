/** An API as its OpenAPI document describes it: what a verification needs to know of it. */

import { editionNames, editions } from "../editions.ts";
import { document } from "../generated/document.gen.ts";
import { type SchemaValidator, schemaErrors, validatorOf } from "../validators.ts";
import { type ListOperation, listOperations } from "./list-operations.ts";

const clicksPaths: readonly string[] = editionNames.map((edition) => editions[edition].path);

export interface ApiDescription {
  readonly document: object;
  readonly lists: readonly ListOperation[];
  readonly schemaErrors: SchemaValidator;
}

/**
 * The API that openapi.yaml describes. Of its lists only that of clicks is checked, in both editions: some checks still
 * name fields of clicks, and would report what is right elsewhere.
 */
export const smartLinksApi: ApiDescription = {
  document,
  lists: listOperations(document).filter(({ path }) => clicksPaths.includes(path)),
  schemaErrors,
};

/**
 * Any API whose document says with `x-list` what its lists mean.
 * @throws KitError `invalid_document`
 */
export function describeApi(document: object): ApiDescription {
  return { document, lists: listOperations(document), schemaErrors: validatorOf(document) };
}
