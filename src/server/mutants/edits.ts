/** Changes of bodies that several mutants make. */
import { splitPointer, valueAtPointer } from "../../openapi/text/json-pointer.ts";
import type { Mutation } from "./mutant.ts";
import type { JsonValue, TruePage } from "./true-response.ts";

type Mutate = (page: TruePage) => JsonValue | undefined;

/** A mutation of the pages of lists. Other responses stay as they are. */
export function ofPages(mutate: Mutate): Mutation {
  return {
    kind: "body",
    mutate(response) {
      const { operation, query } = response;
      if (operation === undefined || operation.list.page.kind !== "offset") return undefined;
      const { list, parameters } = operation;
      const names = operation.list.page;
      const numberOf = (name: string) => Number(query.get(name) || parameters.get(name)?.default || 0);
      const [limit, offset] = [numberOf(names.limit), numberOf(names.offset)];
      return mutate({ ...response, operation, list, names, limit, offset });
    },
  };
}

/** A mutation that sends the page of another query, but echoes what was requested. */
export function ofQueries(change: (query: URLSearchParams, page: TruePage) => void): Mutation {
  return ofPages((page) => {
    const { list, body } = page;
    const other = page.other({ query: (query) => change(query, page) });
    if (other !== undefined && list.echo !== undefined) setAt(other, list.echo, at(body, list.echo));
    return other;
  });
}

/** A mutation that shows rows of another query; total, chart and echo stay. */
export function ofRowQueries(change: (query: URLSearchParams, page: TruePage) => void): Mutation {
  return ofPages((page) => {
    const other = page.other({ query: (query) => change(query, page) });
    return other === undefined ? undefined : withRows(page, rowsIn(page, other));
  });
}

/** A mutation of the rows of each page. */
export function ofRows(change: (rows: JsonValue[], page: TruePage) => JsonValue[]): Mutation {
  return ofPages((page) => withRows(page, change(rowsIn(page), page)));
}

export function withRows({ body, list }: TruePage, rows: JsonValue[]): JsonValue {
  setAt(body, list.rows, rows);
  return body;
}

/** The rows of a page. */
export function rowsIn({ body, list }: TruePage, of = body): JsonValue[] {
  const rows = at(of, list.rows);
  return Array.isArray(rows) ? rows : [];
}

export function at(body: JsonValue, pointer: string): JsonValue {
  return (valueAtPointer(body, pointer) ?? null) as JsonValue;
}

/** Writes a value into a body, where a pointer of the document says. */
export function setAt(body: JsonValue, pointer: string, value: JsonValue): void {
  const names = [...splitPointer(pointer)];
  const last = names.pop();
  const parent = names.reduce<unknown>(
    (value, name) => (value as Readonly<Record<string, unknown>>)[name],
    body,
  );
  if (last !== undefined) (parent as Record<string, JsonValue>)[last] = value;
}
