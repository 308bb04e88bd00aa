/** Schema errors as faults. */
import { type SchemaError, schemaErrors } from "../spec/validators.ts";
import type { Exhibit } from "./exhibit.ts";
import { type Fault, fault, said } from "./judgement.ts";

/** What is wrong with the body of an exhibit, by a schema of openapi.yaml. */
export function schemaFaults(exhibit: Exhibit, pointer: string): readonly Fault[] {
  return schemaErrors(pointer, firstRows(exhibit.json))
    .filter(({ keyword }) => keyword !== "allOf")
    .map((error) =>
      fault(exhibit, {
        at: place(error),
        expected: said(error.message ?? error.keyword),
        received: valueAt(exhibit.json, error),
      }),
    );
}

/** The same fault in every row of an endless page would be told once, and cost memory for every row. */
const mostRows = 1000;

function firstRows(json: unknown): unknown {
  const data = (json as { readonly data?: { readonly rows?: unknown } } | null)?.data;
  if (!Array.isArray(data?.rows) || data.rows.length <= mostRows) return json;
  return { ...(json as object), data: { ...data, rows: data.rows.slice(0, mostRows) } };
}

/** A missing property is shown where it is missed. */
function place({ instancePath, keyword, params }: SchemaError): string {
  return `/response/body${instancePath}${keyword === "required" ? `/${String(params.missingProperty)}` : ""}`;
}

function valueAt(json: unknown, { instancePath, keyword }: SchemaError): unknown {
  if (keyword === "required") return said("no such field");
  const steps = instancePath
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
  return steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], json);
}
