/** Claims that people name. */
import { claimIds } from "../../judge.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { closestMatch } from "../../openapi/text/closest.ts";

/**
 * An unknown id would never be checked, so a typing error would pass.
 * @throws KitError `invalid_option`
 */
export function expectClaims(option: string, ids: readonly string[]): void {
  const unknown = ids.find((id) => !claimIds.includes(id));
  if (unknown === undefined) return;
  const meant = closestMatch(unknown, claimIds);
  const suggestion = meant === undefined ? `There are ${claimIds.join(", ")}.` : `Did you mean ${meant}?`;
  throw new KitError("invalid_option", `${option} names no check ${JSON.stringify(unknown)}. ${suggestion}`);
}
