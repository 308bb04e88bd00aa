/** The operations that are to be checked. */
import type { ApiDescription } from "../openapi/description/api-description.ts";
import type { ApiOperation } from "../openapi/description/operations.ts";
import type { Edition } from "../openapi/editions.ts";
import { shortOperationName } from "../openapi/text/short-operation-name.ts";
import { expectOneOf, refuseOption } from "./invalid-option.ts";

/** The operations of an edition. */
export function inEdition(
  { operations }: Pick<ApiDescription, "operations">,
  edition: Edition,
): readonly ApiOperation[] {
  return operations.filter((operation) => operation.edition === edition);
}

/**
 * The operations with the given names, in the order of the document; all but those of `x-only-if-named` when there are none.
 * @throws KitError `invalid_option`
 */
export function operationsOf(
  all: readonly ApiOperation[],
  names: readonly string[] | undefined,
): readonly ApiOperation[] {
  const known = all.map(({ name }) => name);
  for (const name of names ?? []) {
    const meant = known.find((each) => shortOperationName(each) === name);
    if (meant !== undefined && !known.includes(name))
      refuseOption("operation", name, `one of ${known.join(", ")}. Did you mean ${meant}?`);
    expectOneOf("operation", name, known);
  }
  if (names === undefined || names.length === 0) return all.filter(({ onlyIfNamed }) => onlyIfNamed !== true);
  return all.filter(({ name }) => names.includes(name));
}
