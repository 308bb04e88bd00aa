/** The names of all claims, in the order in which they are judged. */
import { watches } from "./behaviours/all.ts";
import { checks } from "./checks/all.ts";
import { claimIdOf } from "./judge.ts";
import { relations } from "./relations/all.ts";

export const claimIds: readonly string[] = [
  ...checks.map(({ id }) => id),
  ...relations.map(({ id }) => id),
  ...watches.map(({ assumption }) => claimIdOf(assumption)),
];
