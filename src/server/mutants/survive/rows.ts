/** Rows in another order, and rows that arrive while a client reads pages. */
import { at, ofRows } from "../edits.ts";
import type { Mutant } from "../mutant.ts";

const family = "survive";

export const rowOrderMutants: readonly Mutant[] = [
  {
    id: "rows-shuffled",
    family,
    sentence: "The rows of a page come in no order of time. They are the right rows.",
    ...ofRows((rows, { list }) => {
      const keyOf = (row: (typeof rows)[number]) => [...String(at(row, list.id))].reverse().join("");
      return [...rows].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    }),
  },
  {
    id: "rows-arrive",
    family,
    sentence: "With each request ten minutes pass, so new rows arrive while a client reads pages.",
    kind: "clock",
    msPerRequest: 600_000,
  },
];
