/** Fields that the documentation does not rule out. */
import { ofRows } from "../edits.ts";
import type { Mutant } from "../mutant.ts";
import type { JsonValue } from "../true-response.ts";

export const fieldMutants: readonly Mutant[] = [
  {
    id: "unknown-fields",
    family: "survive",
    sentence: "Each row has two undocumented fields: a text, and an object.",
    ...ofRows((rows) =>
      rows.map((row) => ({
        ...(row as { [name: string]: JsonValue }),
        undocumented: "new",
        extra: { since: 2026 },
      })),
    ),
  },
];
