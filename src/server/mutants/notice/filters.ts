/** Filters that do something else, or nothing. */
import { ofQueries } from "../edits.ts";
import { lists } from "../lists.ts";
import type { Mutant } from "../mutant.ts";

const family = "notice";

/** The parameters of all lists but those of pages and windows. */
const filterNames: readonly string[] = [
  ...new Set(
    lists.flatMap(({ list: { page, window }, parameters }) => {
      const others: readonly unknown[] = [...Object.values(page), ...Object.values(window ?? {})];
      return [...parameters.keys()].filter((name) => !others.includes(name));
    }),
  ),
];

export const filterMutants: readonly Mutant[] = [
  ...filterNames.map(
    (name): Mutant => ({
      id: `${idOf(name)}-ignored`,
      family,
      sentence: `The parameter ${name} is ignored. The echo shows what was sent.`,
      ...ofQueries((query) => query.delete(name)),
    }),
  ),
  {
    id: "filters-swapped",
    family,
    sentence: "The first two filters of a list are confused: each one does what the other one should do.",
    ...ofQueries((query, { list }) => {
      const [first, second] = Object.entries(list.filters).flatMap(([name, { kind }]) =>
        kind === "excludes" ? [name] : [],
      );
      if (first === undefined || second === undefined) return;
      const values = [query.get(first), query.get(second)] as const;
      for (const [name, value] of [
        [second, values[0]],
        [first, values[1]],
      ] as const) {
        if (value === null) query.delete(name);
        else query.set(name, value);
      }
    }),
  },
];

/** `filter[tags][]` is `filter-tags`. */
function idOf(name: string): string {
  return name
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replace(/-$/, "")
    .toLowerCase();
}
