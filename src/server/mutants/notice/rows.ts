/** Rows that are not those of the list, or not as they are. */
import type { SchemaField } from "../../../openapi/description/schema-fields.ts";
import { at, fieldsIn, ofPages, ofRows, rowsIn, setAt, withEcho } from "../edits.ts";
import type { Mutant } from "../mutant.ts";

const family = "notice";

export const rowMutants: readonly Mutant[] = [
  {
    id: "another-link",
    family,
    sentence: "The response is about another link: its rows, its total, its chart. The echo is right.",
    kind: "body",
    mutate: (response) =>
      response.link === null ? undefined : withEcho(response, response.other({ link: `${response.link}-2` })),
  },
  {
    id: "row-twice",
    family,
    sentence: "The first row of each page stands there twice, in place of the last one.",
    ...ofRows((rows) => (rows.length > 1 ? [rows[0]!, ...rows.slice(0, -1)] : rows)),
  },
  {
    id: "ids-doubled",
    family,
    sentence: "The second row of each page has the id of the first one.",
    ...ofRows((rows, { list }) => {
      const [first, second] = rows;
      if (first && second) setAt(second, list.id, at(first, list.id));
      return rows;
    }),
  },
  {
    id: "ids-unstable",
    family,
    sentence: "The same row has another id in each response.",
    ...ofRows((rows, { list, number }) => {
      for (const row of rows) setAt(row, list.id, `${at(row, list.id)}${number}`);
      return rows;
    }),
  },
  {
    id: "marks-inverted",
    family,
    sentence: "The fields that filters go by are inverted in the rows: true is false, and false is true.",
    ...ofRows((rows, { list }) => {
      for (const filter of Object.values(list.filters))
        if (filter.kind === "excludes" && typeof filter.equals === "boolean")
          for (const row of rows) setAt(row, filter.field, !at(row, filter.field));
      return rows;
    }),
  },
  {
    id: "fields-swapped",
    family,
    sentence: "The first two neighbouring fields of a row that have the same type are swapped.",
    ...ofPages((page) => {
      const rows = new Set<unknown>(rowsIn(page));
      let before: SchemaField | undefined;
      for (const field of fieldsIn(page)) {
        const { parent, name } = field;
        if (!rows.has(parent) || page.list.id === `/${name}`) continue;
        if (before?.parent === parent && typeOf(before) === typeOf(field)) {
          [parent[before.name], parent[name]] = [parent[name], parent[before.name]];
          rows.delete(parent);
        }
        before = field;
      }
      return page.body;
    }),
  },
];

function typeOf({ types, format, pattern, choices }: SchemaField): string {
  return JSON.stringify([types, format, pattern, choices]);
}
