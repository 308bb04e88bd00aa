/** All mutants, in the order of the documentation. */
import type { Mutant, MutantDescription } from "./mutant.ts";
import { dateMutants } from "./notice/dates.ts";
import { lastingFailureMutants } from "./notice/failures.ts";
import { filterMutants } from "./notice/filters.ts";
import { lostChangeMutants } from "./notice/lost-changes.ts";
import { pageMutants } from "./notice/pages.ts";
import { missingPostbackMutants } from "./notice/postbacks.ts";
import { rowMutants } from "./notice/rows.ts";
import { totalMutants } from "./notice/totals.ts";
import { valueMutants } from "./notice/values.ts";
import { arrivalMutants } from "./survive/arrivals.ts";
import { behaviourMutants } from "./survive/behaviours.ts";
import { failureMutants } from "./survive/failures.ts";
import { fieldMutants } from "./survive/fields.ts";
import { postbackMutants } from "./survive/postbacks.ts";

export const mutants: readonly Mutant[] = [
  ...pageMutants,
  ...totalMutants,
  ...dateMutants,
  ...filterMutants,
  ...rowMutants,
  ...valueMutants,
  ...missingPostbackMutants,
  ...lastingFailureMutants,
  ...lostChangeMutants,
  ...fieldMutants,
  ...arrivalMutants,
  ...behaviourMutants,
  ...failureMutants,
  ...postbackMutants,
];

/** What users choose from. */
export const mutantDescriptions: readonly MutantDescription[] = mutants.map(
  ({ id, family, sentence, needs, behaviour, isHarmlessWhenAllIsRead }) => ({
    id,
    family,
    ...(needs ? { needs } : {}),
    ...(behaviour ? { behaviour } : {}),
    ...(isHarmlessWhenAllIsRead ? { isHarmlessWhenAllIsRead } : {}),
    sentence,
  }),
);

export const mutantIds: readonly string[] = mutants.map(({ id }) => id);

const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]));

/** The mutant of an id such as `page-repeated`; undefined when there is none. */
export function mutantOf(id: string): Mutant | undefined {
  return byId.get(id);
}
