/** Claims that people name. */
import { claimIds } from "../../judge.ts";
import { closestMatch } from "../../openapi/closest.ts";
import { KitError } from "../../openapi/kit-error.ts";

/**
 * A claim that does not exist is never judged, so a slip of the pen would hold.
 * @throws KitError `invalid_option`
 */
export function expectClaims(ids: readonly string[]): void {
  const unknown = ids.find((id) => !claimIds.includes(id));
  if (unknown === undefined) return;
  const meant = closestMatch(unknown, claimIds);
  const suggestion = meant === undefined ? `There are ${claimIds.join(", ")}.` : `Did you mean ${meant}?`;
  throw new KitError("invalid_option", `--only names no claim ${JSON.stringify(unknown)}. ${suggestion}`);
}
