/** Totals and charts that do not count the rows. */
import { at, ofFields, ofPages, rowsIn, setAt } from "../edits.ts";
import type { Mutant, Mutation } from "../mutant.ts";
import type { TruePage } from "../true-response.ts";
import { shiftedDay } from "./dates.ts";

const family = "notice";
const mostCounted = 100;

export const totalMutants: readonly Mutant[] = [
  {
    id: "total-off",
    family,
    sentence: "The total is one more than there are rows.",
    ...ofTotal((total) => total + 1),
  },
  {
    id: "total-of-page",
    family,
    sentence: "The total is the number of rows on the page.",
    ...ofTotal((_, page) => rowsIn(page).length),
  },
  {
    id: "total-unfiltered",
    family,
    sentence: "The total counts the rows that the filters remove, too.",
    ...ofTotal((total, { list, other }) => {
      const all = other({
        query: (query) => {
          for (const name of Object.keys(list.filters)) query.delete(name);
        },
      });
      return all === undefined ? total : Number(at(all, list.total ?? ""));
    }),
  },
  {
    id: "total-capped",
    family,
    sentence: `The total is ${mostCounted} at most.`,
    ...ofTotal((total) => Math.min(mostCounted, total)),
  },
  {
    id: "chart-day-missing",
    family,
    sentence: "The chart lacks its last day.",
    ...ofPages(({ body, list }) => {
      if (list.chart === undefined) return undefined;
      const points = at(body, list.chart.points);
      setAt(body, list.chart.points, Array.isArray(points) ? points.slice(0, -1) : points);
      return body;
    }),
  },
  {
    id: "chart-shifted",
    family,
    sentence: "Each day of a chart is given as the day after it.",
    ...ofFields(({ parent, name, format }) => {
      if (format === "date") parent[name] = shiftedDay(String(parent[name]), 1);
    }),
  },
];

function ofTotal(change: (total: number, page: TruePage) => number): Mutation {
  return ofPages((page) => {
    const { body, list } = page;
    if (list.total === undefined) return undefined;
    setAt(body, list.total, change(Number(at(body, list.total)), page));
    return body;
  });
}
