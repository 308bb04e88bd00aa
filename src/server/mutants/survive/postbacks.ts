/** Conversions that are posted to receivers more often or earlier than a client expects. */
import type { Mutant } from "../mutant.ts";

const [family, needs, kind] = ["survive", "receivers", "postbacks"] as const;

export const postbackMutants: readonly Mutant[] = [
  {
    id: "postback-twice",
    family,
    needs,
    sentence: "Each conversion is posted to the receiver twice.",
    kind,
    schedule: "twice",
  },
  {
    id: "postback-early",
    family,
    needs,
    sentence: "Conversions are posted to the receiver before their clicks are listed.",
    kind,
    schedule: "early",
  },
];
