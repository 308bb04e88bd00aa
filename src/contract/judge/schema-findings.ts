/** Schema errors as findings. */
import type { ApiOperation } from "../../openapi/description/operations.ts";
import { splitPointer, valueAtPointer } from "../../openapi/text/json-pointer.ts";
import type { SchemaError } from "../../openapi/validators.ts";
import { asRecord } from "../read/json/as-record.ts";
import { isDone, type ParsedExchange } from "../read/parsed-exchange.ts";
import { hasOffset, parseInstantMs } from "../read/request/instant.ts";
import { type CheckResult, checked, type Finding, finding, plainText, skipped } from "./check-result.ts";

/** Judges the body of a successful response by its schema: the errors of bounds, or all others. */
export function checkBody(parsed: ParsedExchange, kind: ErrorKind): CheckResult {
  if (!isDone(parsed)) return skipped("no request was successful");
  const pointer = parsed.query.operation.bodyPointers.get(parsed.exchange.response.status);
  if (pointer === undefined) return skipped("the document has no schema of the body");
  if (parsed.json === undefined) return skipped("the body is not JSON");
  if (kindsSeen.get(parsed)?.has(kind) === false) return checked([]);
  return checked(bodyFindings(parsed, { pointer, kind }));
}

/** Bounds are how small or large a number may be. The vendor documents none of what a response shows. */
type ErrorKind = "bounds" | "shape";

/** Which errors a body has. Two claims read its errors; most bodies have none, and are judged once. */
const kindsSeen = new WeakMap<ParsedExchange, ReadonlySet<ErrorKind>>();

function* bodyFindings(
  parsed: ParsedExchange,
  { pointer, kind }: { readonly pointer: string; readonly kind: ErrorKind },
): Generator<Finding> {
  const seen = new Set<ErrorKind>();
  for (const error of errorsOf(parsed, pointer)) {
    const own = error.keyword === "minimum" || error.keyword === "maximum" ? "bounds" : "shape";
    seen.add(own);
    const isOpen = [isEchoOfOffset, isEchoOfUnsent, isPerhapsNull].some((fits) => fits(parsed, error));
    if (own === kind && !isOpen) yield findingOf(parsed, error);
  }
  kindsSeen.set(parsed, seen);
}

/** Whether an instant is echoed in another form than UTC because it was sent with an offset, which is not documented. */
function isEchoOfOffset({ query, json }: ParsedExchange, { keyword, instancePath }: SchemaError): boolean {
  const { window, list } = query.operation;
  if (keyword !== "pattern" || !window || list?.echo === undefined) return false;
  return [window.start, window.end].some(
    (name) =>
      instancePath === `${list.echo}/${name}` &&
      hasOffset(query.sent[name] ?? "") &&
      parseInstantMs(valueAtPointer(json, instancePath)) !== undefined,
  );
}

/** Whether the echo leaves out a parameter that was not sent: no list of what it always has is published. */
function isEchoOfUnsent({ query }: ParsedExchange, { keyword, instancePath, params }: SchemaError): boolean {
  const echo = query.operation.list?.echo;
  const isOfEcho = keyword === "required" && echo !== undefined && instancePath === echo;
  return isOfEcho && !query.sent[String(params.missingProperty)];
}

/** Whether an object of a row is null, and nobody knows whether it may be. */
function isPerhapsNull({ query, json }: ParsedExchange, { keyword, instancePath }: SchemaError): boolean {
  const { list } = query.operation;
  if (keyword !== "type" || !list || !instancePath.startsWith(`${list.rows}/`)) return false;
  const inRow = instancePath.slice(list.rows.length + 1).replace(/^\d+/, "");
  return list.perhapsNull.includes(inRow) && valueAtPointer(json, instancePath) === null;
}

/** What is wrong with a body, by a schema of the document. */
export function* schemaFindings(parsed: ParsedExchange, pointer: string): Generator<Finding> {
  for (const error of errorsOf(parsed, pointer)) yield findingOf(parsed, error);
}

function findingOf(parsed: ParsedExchange, error: SchemaError): Finding {
  const expected = plainText(error.message ?? error.keyword);
  return finding(parsed, { at: place(error), expected, received: valueAt(parsed.json, error) });
}

/** Rows are judged a few at a time: of a page that is wrong throughout, the errors of all would fill the memory. */
function* errorsOf({ api, json, query }: ParsedExchange, pointer: string): Generator<SchemaError> {
  const { schemaErrors } = api;
  const { list } = query.operation;
  const row = `${list?.rows ?? ""}/`;
  const isOfRow = ({ instancePath }: SchemaError) => instancePath.startsWith(row);
  const [beginning, ...more] = slicesOf(json, list);
  const errors = schemaErrors(pointer, beginning);
  const afterRows = errors.findLastIndex(isOfRow) + 1 || errors.length;
  yield* errors.slice(0, afterRows);
  for (const [index, slice] of more.entries()) {
    const from = (index + 1) * rowsAtOnce;
    for (const error of schemaErrors(pointer, slice)) {
      if (!isOfRow(error)) continue;
      const [index, ...field] = error.instancePath.slice(row.length).split("/");
      yield { ...error, instancePath: [`${row}${Number(index) + from}`, ...field].join("/") };
    }
  }
  yield* errors.slice(afterRows);
}

/** What is alive when memory is tidied up stays for long. With 100, 20 pages of wrong rows took 50 MB more. */
const rowsAtOnce = 10;
/** The same fault in every row of an endless page is reported once, so the first rows are enough. */
const mostRows = 1000;
/** There are fewer days, and fewer parameters that a refusal can name. */
const mostDays = 10_000;
const mostNames = 100;

/** The body with its first rows, with the next, and so on; without the endless ends of what is endless in it. */
function slicesOf(json: unknown, list: ApiOperation["list"]): readonly unknown[] {
  const [place, chart] = [list?.rows ?? "", list?.chart?.points];
  const named = replacedAt(json, ["errors"], firstNames);
  const whole = chart === undefined ? named : replacedAt(named, splitPointer(chart), first(mostDays));
  const rows = valueAtPointer(json, place);
  if (!Array.isArray(rows)) return [whole];
  const slices = Math.max(1, Math.ceil(Math.min(rows.length, mostRows) / rowsAtOnce));
  const rest = chart === undefined ? whole : replacedAt(whole, splitPointer(chart), first(0));
  return Array.from({ length: slices }, (_, index) => {
    const slice = rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce);
    return replacedAt(index === 0 ? whole : rest, splitPointer(place), () => slice);
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

/** A value with another one at a place, if it has that place. */
function replacedAt(
  value: unknown,
  [name, ...below]: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  if (name === undefined) return change(value);
  if (value !== asRecord(value)) return value;
  const members = Object.entries(value).map(([own, member]) => [
    own,
    own === name ? replacedAt(member, below, change) : member,
  ]);
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
