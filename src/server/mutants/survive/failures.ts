/** Requests that fail once, and responses that are late. */
import type { Mutant } from "../mutant.ts";

export const failureMutants: readonly Mutant[] = [
  {
    id: "one-500",
    family: "survive",
    sentence: "The first request gets status 500.",
    kind: "failure",
    failure: { code: 500 },
  },
];
