/** Pages that do not join to the whole list. */
import { ofQueries, ofRowQueries } from "../edits.ts";
import type { Mutant } from "../mutant.ts";

export const pageMutants: readonly Mutant[] = [
  {
    id: "page-repeated",
    family: "notice",
    sentence: "The second page shows the rows of the first page again.",
    ...ofRowQueries((query, { offset, limit, names }) => {
      if (offset === limit) query.set(names.offset, "0");
    }),
  },
  {
    id: "offset-ignored",
    family: "notice",
    sentence: "Every page is the first page. The echo shows the offset that was sent.",
    ...ofQueries((query, { names }) => query.delete(names.offset)),
  },
];
