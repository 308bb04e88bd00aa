/** The mutants, as a session sees them. */
import type { components } from "../../../openapi/generated/admin-types.gen.ts";
import { mutants } from "../../mutants/all.ts";
import type { Session } from "../../session/session.ts";

/** A mutant, and how many responses of a session it has changed. */
export type MutantState = components["schemas"]["Mutant"];

export function mutantsIn({ mutations }: Session): readonly MutantState[] {
  return mutants.map(({ id, family, sentence }) => {
    return { id, family, sentence, changed: mutations.get(id) ?? 0 };
  });
}
