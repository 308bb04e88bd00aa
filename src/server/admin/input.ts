/** Path, query and body of a request, read and checked by admin.yaml. */
import type { IncomingHttpHeaders } from "node:http";
import type { FastifyRequest } from "fastify";
import { splitPath } from "../../exchange/request-path.ts";
import { adminErrors } from "../../openapi/admin-validators.ts";
import { adminDocument } from "../../openapi/generated/admin-document.gen.ts";
import { withoutByteOrderMark } from "../../openapi/text/byte-order-mark.ts";
import { didYouMean } from "../../openapi/text/closest.ts";
import { joinPointer } from "../../openapi/text/json-pointer.ts";
import { parsedJson } from "../../openapi/text/parsed-json.ts";
import { queryParametersOf } from "../../openapi/text/query-string.ts";
import { TextFault } from "../own/text-fault.ts";
import { utf8Text } from "../own/utf8-text.ts";
import { membersAt } from "./body-members.ts";

/** What a request says, or what is wrong with it. */
export type Input =
  | {
      readonly params: InputValues;
      readonly query: InputValues;
      readonly body: InputValues;
      readonly lastEventId: number;
    }
  | { readonly wrong: string };

/** A body that is read by what it is about. */
export interface TextBody {
  readonly text: string;
}

export type InputValues = Readonly<Record<string, unknown>>;

interface AdminParameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly type?: unknown; readonly default?: unknown };
}

interface DocumentedOperation {
  readonly parameters?: readonly AdminParameter[];
  readonly requestBody?: {
    readonly required?: boolean;
    readonly content: Readonly<Record<string, unknown>>;
  };
}

const paths = adminDocument.paths as Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;

const jsonLimit = 65_536;
/** Of texts, which are clicks: a row has up to a kilobyte. */
const textLimit = 4_194_304;

/** Most bytes of a body. */
export function bodyLimitOf(path: string, method: string): number {
  return takesText(paths[path]?.[method] ?? {}) ? textLimit : jsonLimit;
}

export function readInput(path: string, request: FastifyRequest): Input {
  const method = request.method === "HEAD" ? "get" : request.method.toLowerCase();
  const operation = paths[path]?.[method] ?? {};
  const pointer = `#${joinPointer("paths", path, method)}`;
  const params = request.params as Readonly<Record<string, string>>;
  const query = queryParametersOf(splitPath(request.raw.url ?? "").query);
  const values: Record<string, Record<string, unknown>> = { path: {}, query: {} };
  for (const [i, { name, in: position, schema }] of (operation.parameters ?? []).entries()) {
    const given = position === "path" ? params[name] : query.get(name);
    if (given === null || given === undefined) {
      if (schema.default !== undefined) values[position]![name] = schema.default;
      continue;
    }
    const isRepeated = position === "query" && schema.type !== "array" && query.getAll(name).length > 1;
    if (isRepeated) return { wrong: `${name} is given more than once.` };
    const isNumber = schema.type === "integer" && /^-?\d{1,15}$/.test(given);
    const value = schema.type === "array" ? query.getAll(name) : isNumber ? Number(given) : given;
    const wrong = wrongWith(name, `${pointer}/parameters/${i}/schema`, value);
    if (wrong) return { wrong };
    values[position]![name] = value;
  }
  const unknown = [...query.keys()].find((name) => !Object.hasOwn(values.query!, name));
  if (unknown !== undefined) return { wrong: unknownParameter(unknown.slice(0, 60), operation) };
  const body = readBody(operation, pointer, request);
  if ("wrong" in body) return body;
  const lastEventId = Number(request.headers["last-event-id"] ?? Number.NaN);
  return { params: values.path!, query: values.query!, body: body.value, lastEventId };
}

function unknownParameter(name: string, { parameters = [] }: DocumentedOperation): string {
  const names = parameters.filter((each) => each.in === "query").map((each) => each.name);
  return `There is no parameter ${JSON.stringify(name)} here.${didYouMean(name, names)}`;
}

function readBody(
  operation: DocumentedOperation,
  pointer: string,
  { body: bytes, headers }: Pick<FastifyRequest, "body" | "headers">,
): { readonly value: InputValues } | { readonly wrong: string } {
  const { requestBody } = operation;
  if (requestBody === undefined) return { value: {} };
  const form = takesText(operation) && bytes instanceof Uint8Array ? wrongForm(headers) : undefined;
  const read = form === undefined ? bodyText(bytes) : { wrong: form };
  if ("wrong" in read) return read;
  const { text } = read;
  if (text.trim() === "")
    return requestBody.required
      ? {
          wrong: takesText(operation) ? "The body is missing: send rows." : "The body is missing: send JSON.",
        }
      : { value: {} };
  if (takesText(operation)) return { value: { text } satisfies TextBody };
  const value = parsedJson(withoutByteOrderMark(text));
  if (value === undefined) return { wrong: "The body is not JSON." };
  const wrong = wrongWith(
    "body",
    `${pointer}${joinPointer("requestBody", "content", "application/json", "schema")}`,
    value,
  );
  return wrong ? { wrong } : { value: value as InputValues };
}

function bodyText(bytes: unknown): TextBody | { readonly wrong: string } {
  try {
    return { text: bytes instanceof Uint8Array ? utf8Text(bytes) : "" };
  } catch (error) {
    if (!(error instanceof TextFault)) throw error;
    const { line, message } = error;
    return { wrong: `${line === undefined ? "The body" : `Line ${line} of the body`} ${message}.` };
  }
}

/** Whether a body may have another type than JSON. */
function takesText({ requestBody }: DocumentedOperation): boolean {
  return Object.keys(requestBody?.content ?? {}).length > 1;
}

/** Forms of a body that are not read. */
function wrongForm({ "content-encoding": encoding, "content-type": type = "" }: IncomingHttpHeaders) {
  if (encoding !== undefined && encoding !== "identity")
    return `The body is compressed (${encoding.slice(0, 20)}): send it as it is.`;
  return type.startsWith("multipart/")
    ? "The body is a form: send the rows themselves as the body."
    : undefined;
}

function wrongWith(name: string, pointer: string, value: unknown): string | undefined {
  const [error] = adminErrors(pointer, value);
  if (!error) return undefined;
  const { allowedValues, additionalProperty } = error.params as Readonly<Record<string, unknown>>;
  const place = `${name}${error.instancePath.replaceAll("/", ".")}`;
  if (additionalProperty !== undefined) {
    const members = membersAt(pointer, error.instancePath);
    return unknownMember(String(additionalProperty).slice(0, 60), place, members);
  }
  const detail = allowedValues ? ` (${String(allowedValues)})` : "";
  return `${place} ${error.message}${detail}.`;
}

function unknownMember(name: string, place: string, members: readonly string[]): string {
  const hint = didYouMean(name, members) || (members.length > 0 ? ` It takes ${members.join(", ")}.` : "");
  return `There is no member ${JSON.stringify(name)} in ${place}.${hint}`;
}
