/** Fields as the documentation allows them. */
import { ofFields, ofRows } from "../edits.ts";
import type { Mutant } from "../mutant.ts";
import type { JsonValue } from "../true-response.ts";

const family = "survive";

export const fieldMutants: readonly Mutant[] = [
  {
    id: "unknown-fields",
    family,
    sentence: "Each row has two undocumented fields: a text, and an object.",
    ...ofRows((rows) => rows.map((row) => ({ ...row, undocumented: "new", extra: { since: 2026 } }))),
  },
  {
    id: "nulls",
    family,
    sentence: "Every field that may be null is null, except amounts of money other than 0.",
    ...ofFields(({ parent, name, types }) => {
      // Totals count the money, so without its amount no client can be right.
      const isMoney = types.includes("number") && parent[name] !== 0;
      if (types.includes("null") && !isMoney) parent[name] = null;
    }),
  },
  {
    id: "fields-reordered",
    family,
    sentence: "The members of every object come in reverse order.",
    kind: "body",
    mutate: ({ body }) => reordered(body),
  },
];

function reordered(value: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(reordered);
  const members = Object.entries(value).map(([name, member]) => [name, reordered(member)] as const);
  return Object.fromEntries(members.reverse());
}
