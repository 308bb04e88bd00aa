/** Rows that arrive while a client reads pages. */
import type { Mutant } from "../mutant.ts";

export const arrivalMutants: readonly Mutant[] = [
  {
    id: "rows-arrive",
    family: "survive",
    sentence: "With each request ten minutes pass, so new rows arrive while a client reads pages.",
    kind: "clock",
    msPerRequest: 600_000,
  },
];
