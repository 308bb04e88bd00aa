/** A failure that stays: no client can read on, so it has to say so. */
import type { Mutant } from "../mutant.ts";

export const lastingFailureMutants: readonly Mutant[] = [
  {
    id: "key-refused",
    family: "notice",
    sentence: "After the first response the key is refused: every other request gets status 401.",
    kind: "failure",
    failure: { code: 401 },
    isAfterFirst: true,
  },
];
