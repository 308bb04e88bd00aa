/** Conversions that are not posted to receivers. */
import type { Mutant } from "../mutant.ts";

export const missingPostbackMutants: readonly Mutant[] = [
  {
    id: "postback-missing",
    family: "notice",
    needs: "receivers",
    sentence: "Every second conversion is never posted to the receiver, beginning with the first.",
    kind: "postbacks",
    schedule: "missing",
  },
];
