/** Claims that people name. */
import { claimIds } from "../../judge.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { didYouMean } from "../../openapi/text/closest.ts";

/**
 * An unknown id would never be checked, so a typing error would pass.
 * @throws KitError `invalid_option`
 */
export function expectClaims(option: string, ids: readonly string[]): void {
  const unknown = ids.find((id) => !claimIds.includes(id));
  if (unknown === undefined) return;
  const suggestion = didYouMean(unknown, claimIds) || ` There are ${claimIds.join(", ")}.`;
  throw new KitError("invalid_option", `${option} names no check ${JSON.stringify(unknown)}.${suggestion}`);
}
