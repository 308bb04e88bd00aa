/** Changes of bodies that several mutants make. */
import { type SchemaField, schemaFields } from "../../openapi/description/schema-fields.ts";
import { document } from "../../openapi/generated/document.gen.ts";
import { joinPointer, splitPointer, valueAtPointer } from "../../openapi/text/json-pointer.ts";
import type { Mutation } from "./mutant.ts";
import type { JsonObject, JsonValue, TruePage, TrueResponse } from "./true-response.ts";

/** A mutation of the pages of lists. Other responses stay as they are. */
export function ofPages(mutate: (page: TruePage) => JsonValue | undefined): Mutation {
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

type ChangeQuery = (query: URLSearchParams, page: TruePage) => void;

/** A mutation that sends the page of another query, but echoes what was requested. */
export function ofQueries(change: ChangeQuery): Mutation {
  return ofPages((page) => withEcho(page, page.other({ query: (query) => change(query, page) })));
}

/** A mutation that shows the rows of another query. Total, chart and echo stay. */
export function ofRowQueries(change: ChangeQuery): Mutation {
  return ofPages((page) => {
    const other = page.other({ query: (query) => change(query, page) });
    return other === undefined ? undefined : withRows(page, rowsIn(page, other));
  });
}

/** A mutation of the rows of each page. */
export function ofRows(change: (rows: JsonObject[], page: TruePage) => JsonValue[]): Mutation {
  return ofPages((page) => withRows(page, change(rowsIn(page), page)));
}

/** A mutation of the fields that openapi.yaml describes, at any depth. */
export function ofFields(change: (field: SchemaField) => void): Mutation {
  return {
    kind: "body",
    mutate(response) {
      for (const field of fieldsIn(response)) change(field);
      return response.body;
    },
  };
}

/** The documented fields of a body, in their order. */
export function fieldsIn({ path, body }: TrueResponse): readonly SchemaField[] {
  const schema = joinPointer(
    "paths",
    path,
    "get",
    "responses",
    "200",
    "content",
    "application/json",
    "schema",
  );
  return schemaFields(document, `#${schema}`, body);
}

/** Another body with the echo of the true one. */
export function withEcho(
  { operation, body }: TrueResponse,
  other: JsonValue | undefined,
): JsonValue | undefined {
  const echo = operation?.list.echo;
  if (other !== undefined && echo !== undefined) setAt(other, echo, at(body, echo));
  return other;
}

export function withRows({ body, list }: TruePage, rows: JsonValue[]): JsonValue {
  setAt(body, list.rows, rows);
  return body;
}

/** The rows of a page. */
export function rowsIn({ body, list }: TruePage, of = body): JsonObject[] {
  const rows = at(of, list.rows);
  return Array.isArray(rows) ? (rows as JsonObject[]) : [];
}

/** The value at a pointer; null where there is none. */
export function at(body: JsonValue, pointer: string): JsonValue {
  return (valueAtPointer(body, pointer) ?? null) as JsonValue;
}

/** Writes a value into a body, where a pointer of the document says. */
export function setAt(body: JsonValue, pointer: string, value: JsonValue): void {
  const names = [...splitPointer(pointer)];
  const last = names.pop();
  const parent = valueAtPointer(body, joinPointer(...names));
  if (last !== undefined) (parent as JsonObject)[last] = value;
}
