/** All mutants, in the order of the documentation. */
import type { Mutant } from "./mutant.ts";
import { pageMutants } from "./notice/pages.ts";
import { failureMutants } from "./survive/failures.ts";
import { fieldMutants } from "./survive/fields.ts";

export const mutants: readonly Mutant[] = [...pageMutants, ...fieldMutants, ...failureMutants];

export const mutantIds: readonly string[] = mutants.map(({ id }) => id);

const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]));

/** The mutant of an id such as `page-repeated`; undefined when there is none. */
export function mutantOf(id: string): Mutant | undefined {
  return byId.get(id);
}
