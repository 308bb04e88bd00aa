/** The operations that the sandbox serves, as its own description has them. */
import { jsonOf, sendRequest } from "../api-client.ts";

/** Of a JSON schema, what a form and a first body need. */
interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
}

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly description: string;
  readonly schema: Schema;
}

export interface DescribedOperation {
  readonly id: string;
  readonly summary: string;
  readonly verb: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** The schema of the body; undefined where there is none. */
  readonly body: Schema | undefined;
  /** Pointers to the rows and to their total, where a response has them. */
  readonly list: { readonly rows: string; readonly total?: string } | undefined;
}

/** The operations of the latest edition. None when the sandbox does not respond. */
export async function describedOperations(): Promise<readonly DescribedOperation[]> {
  const response = await sendRequest("/openapi.json");
  if (!("status" in response) || response.status !== 200) return [];
  // biome-ignore lint/suspicious/noExplicitAny: its form is that of openapi.yaml, which tests compare with the API.
  const { paths, components } = jsonOf(response) as any;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  const resolved = (value: any): any => {
    if (typeof value?.$ref === "string") return resolved(valueAt({ components }, value.$ref.slice(1)));
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolved(each)]));
  };
  return Object.entries<object>(paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation["x-edition"] === "2026-09")
      .map(([verb, { operationId: id, summary, parameters = [], requestBody, "x-list": list }]) => ({
        id,
        summary,
        verb: verb.toUpperCase(),
        path,
        list,
        parameters: parameters.map(resolved),
        body: resolved(requestBody?.content["application/json"].schema),
      })),
  );
}

/** The value at a JSON pointer; undefined where there is none. */
export function valueAt(json: unknown, pointer: string): unknown {
  const names = pointer.split("/").slice(1);
  return names.reduce((value, name) => (value as Readonly<Record<string, unknown>> | null)?.[name], json);
}

/** A body to begin with: what is required, with the known values, or the first that is allowed. */
export function firstBody(schema: Schema, known: Readonly<Record<string, unknown>>): unknown {
  const { type, properties = {}, required = [], items } = schema;
  if (schema.enum) return schema.enum[0];
  if (type === "array") return items ? [firstBody(items, known)] : [];
  if (type !== "object") return type === "string" ? "text" : 1;
  return Object.fromEntries(
    required.map((name) => [name, known[name] ?? firstBody(properties[name] ?? {}, known)]),
  );
}
