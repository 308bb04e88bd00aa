/** Schema errors as faults. */
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import { type SchemaError, schemaErrors } from "../../openapi/validators.ts";
import { asRecord } from "../read/json/as-record.ts";
import type { ParsedExchange } from "../read/parsed-exchange.ts";
import { type Finding, finding, plainText } from "./check-result.ts";

/** What is wrong with the body of an parsed, by a schema of openapi.yaml. */
export function* schemaFindings(parsed: ParsedExchange, pointer: string): Generator<Finding> {
  for (const error of errorsOf(parsed.json, pointer)) {
    yield finding(parsed, {
      at: place(error),
      expected: plainText(error.message ?? error.keyword),
      received: valueAt(parsed.json, error),
    });
  }
}

/** Rows are judged a hundred at a time: of a page that is wrong throughout, the errors of all would fill the memory. */
function* errorsOf(json: unknown, pointer: string): Generator<SchemaError> {
  const [beginning, ...more] = slicesOf(json);
  const errors = schemaErrors(pointer, beginning);
  const afterRows = errors.findLastIndex(isOfRow) + 1 || errors.length;
  yield* errors.slice(0, afterRows);
  for (const [index, slice] of more.entries()) {
    const from = (index + 1) * rowsAtOnce;
    for (const error of schemaErrors(pointer, slice)) if (isOfRow(error)) yield shifted(error, from);
  }
  yield* errors.slice(afterRows);
}

const row = /^\/data\/rows\/(\d+)/;

function isOfRow({ instancePath }: SchemaError): boolean {
  return row.test(instancePath);
}

function shifted(error: SchemaError, by: number): SchemaError {
  const instancePath = error.instancePath.replace(row, (_, index) => `/data/rows/${Number(index) + by}`);
  return { ...error, instancePath };
}

const rowsAtOnce = 100;
/** The same fault in every row of an endless page is reported once, so the first rows are enough. */
const mostRows = 1000;
/** There are fewer days, and fewer parameters that a refusal can name. */
const mostDays = 10_000;
const mostNames = 100;

/** The body with its first rows, with the next, and so on; without the endless ends of what is endless in it. */
function slicesOf(json: unknown): readonly unknown[] {
  const whole = replaced(replaced(json, "errors", firstNames), "data", (data) =>
    replaced(data, "chart", first(mostDays)),
  );
  const { rows } = asRecord(asRecord(json).data);
  if (!Array.isArray(rows)) return [whole];
  const slices = Math.max(1, Math.ceil(Math.min(rows.length, mostRows) / rowsAtOnce));
  return Array.from({ length: slices }, (_, index) => {
    const slice = rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce);
    return replaced(whole, "data", (data) => replaced(data, "rows", () => slice));
  });
}

function first(most: number): (list: unknown) => unknown {
  return (list) => (Array.isArray(list) ? list.slice(0, most) : list);
}

function firstNames(errors: unknown): unknown {
  if (errors !== asRecord(errors)) return errors;
  const texts = Object.entries(errors).slice(0, mostNames);
  return Object.fromEntries(texts.map(([name, lines]) => [name, first(mostNames)(lines)]));
}

/** An object with another value for one of its members, if it has that. */
function replaced(object: unknown, name: string, change: (value: unknown) => unknown): unknown {
  if (object !== asRecord(object)) return object;
  const members = Object.entries(object).map(([own, value]) => [own, own === name ? change(value) : value]);
  return Object.fromEntries(members);
}

/** A missing property is shown where it is missed. */
function place({ instancePath, keyword, params }: SchemaError): string {
  return `/response/body${instancePath}${keyword === "required" ? `/${String(params.missingProperty)}` : ""}`;
}

function valueAt(json: unknown, { instancePath, keyword }: SchemaError): unknown {
  if (keyword === "required") return plainText("no such field");
  return valueAtPointer(json, instancePath);
}
