/** The ids of all that a target can be held to, in the order in which reports list them. */
import { assumptions } from "../../openapi/assumptions.ts";
import { checks } from "../checks/all.ts";
import { relations } from "../relations/all.ts";
import { setRelations } from "../relations/operations/all.ts";

/** The id under which an undocumented behaviour is held when it is required. */
export function claimIdOf(assumption: string): string {
  return assumption.replaceAll("_", "-");
}

export const claimIds: readonly string[] = [
  ...checks.map(({ id }) => id),
  ...relations.map(({ id }) => id),
  ...setRelations.map(({ id }) => id),
  ...Object.keys(assumptions).map(claimIdOf),
];
