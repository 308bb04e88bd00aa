/** The blocks of docs/parameters.md: what the operations take in a query, and the headers of their responses. */
import { type DocumentObject, resolveObject } from "../../src/openapi/description/document-object.ts";
import { document } from "../../src/openapi/generated/document.gen.ts";
import type { Blocks } from "./blocks.ts";
import { code, table } from "./markdown.ts";

export const parameterBlocks: Blocks = { parameters: parameterSections, headers: headerTable };

const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item as DocumentObject).map(([method, operation]) => ({
    name: code(`${method.toUpperCase()} ${path}`),
    operation: operation as DocumentObject,
  })),
);

/** A table for each operation with parameters; operations with the same ones share a table. */
function parameterSections(): string {
  const namesByTable = new Map<string, string[]>();
  for (const { name, operation } of operations) {
    const parameters = ((operation.parameters ?? []) as readonly unknown[]).map(resolved);
    const rows = parameters.filter((parameter) => parameter.in === "query").map(parameterRow);
    if (rows.length === 0) continue;
    const text = table(["parameter", "takes", "default", "meaning"], rows);
    namesByTable.set(text, [...(namesByTable.get(text) ?? []), name]);
  }
  return [...namesByTable].map(([text, names]) => `### ${names.join(", ")}\n\n${text}`).join("\n\n");
}

function parameterRow({ name, description, schema }: DocumentObject): readonly string[] {
  const { default: preset, ...rest } = resolved(schema);
  return [
    code(String(name)),
    valuesOf(rest),
    preset === undefined ? "" : code(String(preset)),
    String(description),
  ];
}

function valuesOf(schema: DocumentObject): string {
  const { type, enum: values, pattern, minimum, maximum, maxLength, items } = schema;
  if (Array.isArray(values)) return values.map((value) => code(String(value))).join(" ");
  if (type === "boolean") return "`true` `false`";
  if (type === "array") return `several times: ${valuesOf(resolved(items))}`;
  if (type === "string" && pattern !== undefined) return "a day or an instant";
  if (type === "string") return maxLength === undefined ? "text" : `text of up to ${maxLength} characters`;
  const kind = type === "integer" ? "a whole number" : "a number";
  return maximum === undefined || maximum === Number.MAX_SAFE_INTEGER
    ? `${kind}, ${minimum} or more`
    : `${kind} from ${minimum} to ${maximum}`;
}

/** Each header with the statuses of the responses that have it. */
function headerTable(): string {
  const headers = new Map<string, { readonly meaning: string; readonly statuses: Set<string> }>();
  for (const { operation } of operations)
    for (const [status, response] of Object.entries(operation.responses as DocumentObject))
      for (const [name, header] of Object.entries((resolved(response).headers ?? {}) as DocumentObject)) {
        const known = headers.get(name) ?? {
          meaning: String(resolved(header).description),
          statuses: new Set(),
        };
        headers.set(name, known);
        known.statuses.add(status);
      }
  return table(
    ["header", "in responses with status", "meaning"],
    [...headers].map(([name, { meaning, statuses }]) => [
      code(name),
      [...statuses].sort().join(" "),
      meaning,
    ]),
  );
}

function resolved(value: unknown): DocumentObject {
  return resolveObject(document, value);
}
