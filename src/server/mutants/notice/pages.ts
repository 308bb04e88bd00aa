/** Pages that do not join to the whole list. */
import { at, ofPages, ofQueries, ofRowQueries, ofRows, rowsIn, setAt, withRows } from "../edits.ts";
import type { Mutant } from "../mutant.ts";

const family = "notice";

export const pageMutants: readonly Mutant[] = [
  {
    id: "page-repeated",
    family,
    sentence: "The second page shows the rows of the first page again.",
    ...ofRowQueries((query, { offset, limit, names }) => {
      if (offset > 0 && offset <= limit) query.set(names.offset, "0");
    }),
  },
  {
    id: "offset-ignored",
    family,
    sentence: "Every page is the first page. The echo shows the offset that was sent.",
    ...ofQueries((query, { names }) => query.delete(names.offset)),
  },
  {
    id: "row-dropped",
    family,
    sentence: "One row is missing between the first page and the second.",
    ...ofRowQueries((query, { offset, names }) => {
      if (offset > 0) query.set(names.offset, String(offset + 1));
    }),
  },
  {
    id: "pages-overlap",
    family,
    sentence: "Every page after the first one begins with the last row of the page before it.",
    ...ofRowQueries((query, { offset, names }) => {
      if (offset > 0) query.set(names.offset, String(offset - 1));
    }),
  },
  {
    id: "first-page-empty",
    family,
    sentence: "The first page has no rows. The total and the other pages are right.",
    ...ofRows((rows, { offset }) => (offset === 0 ? [] : rows)),
  },
  {
    id: "last-page-lost",
    family,
    sentence: "The last page has no rows, unless it is also the first one.",
    ...ofPages((page) => {
      const { offset, limit, names, other } = page;
      const next = other({ query: (query) => query.set(names.offset, String(offset + limit)) });
      const isLast = next === undefined || rowsIn(page, next).length === 0;
      return offset > 0 && isLast ? withRows(page, []) : undefined;
    }),
  },
  {
    id: "past-end-repeated",
    family,
    sentence: "Past the end of the list the first page comes again, instead of an empty one.",
    ...ofPages((page) => {
      const { offset, names, other } = page;
      if (offset === 0 || rowsIn(page).length > 0) return undefined;
      const first = other({ query: (query) => query.delete(names.offset) });
      return first === undefined ? undefined : withRows(page, rowsIn(page, first));
    }),
  },
  {
    id: "order-unstable",
    family,
    sentence: "In every second response the list is in reverse order, so pages overlap and rows are missing.",
    ...ofPages((page) => {
      const { list, body, number, offset, limit, names, other } = page;
      if (list.total === undefined || number % 2 === 1) return undefined;
      const left = Math.max(0, Number(at(body, list.total)) - offset);
      const count = Math.min(limit, left);
      if (count === 0) return undefined;
      const mirrored = other({
        query: (query) => {
          query.set(names.limit, String(count));
          query.set(names.offset, String(left - count));
        },
      });
      return mirrored === undefined ? undefined : withRows(page, rowsIn(page, mirrored).reverse());
    }),
  },
  {
    id: "limit-cut",
    family,
    sentence:
      "A page has at most half as many rows as its limit allows. The echo shows the limit that was sent.",
    isHarmlessWhenAllIsRead: true,
    ...ofRows((rows, { limit }) => rows.slice(0, Math.ceil(limit / 2))),
  },
  {
    id: "row-missing",
    family,
    sentence: "Every page lacks its last row.",
    ...ofRows((rows) => rows.slice(0, -1)),
  },
  {
    id: "empty-list",
    family,
    sentence: "Every list is empty, with a total of 0 and no days in its chart.",
    ...ofPages((page) => {
      const { body, list } = page;
      if (list.total !== undefined) setAt(body, list.total, 0);
      if (list.chart) setAt(body, list.chart.points, []);
      return withRows(page, []);
    }),
  },
  {
    id: "error-in-200",
    family,
    sentence: "Every page after the first one is an error, but with status 200.",
    ...ofPages(({ offset }) => (offset > 0 ? { error: "SERVER_ERROR", message: "Server Error" } : undefined)),
  },
];
