/** Sanitised exchanges as a file: lossless, and readable in a diff, where a row is a line. */
import { type Edition, editionNames } from "../../openapi/editions.ts";
import type { Auth, Exchange, Request, Response } from "../exchange.ts";
import {
  child,
  type Found,
  listOf,
  numberOf,
  oneOf,
  optional,
  recordOf,
  refuse,
  textOf,
} from "./json-decoder.ts";

export interface Recording {
  readonly kitVersion: string;
  /** When it was made, RFC 3339. For whoever judges it offline, this is now. */
  readonly recordedAt: string;
  readonly editions: readonly Edition[];
  /** The account and link that were asked about, sanitised like everything else. */
  readonly subject: { readonly account?: string; readonly link: string };
  /** Name of the plan that was followed. */
  readonly plan: string;
  /** In the order in which they happened. */
  readonly exchanges: readonly Exchange[];
}

const format = "smart-links-recording";
const version = 1;

/** The text of a recording's file. `parseRecording` reads the same recording from it. */
export function formatRecording({ exchanges, ...head }: Recording): string {
  return `${inLines({ format, version, ...head, exchanges: exchanges.map(storedOf) })}\n`;
}

/**
 * Reads the text of a recording's file.
 * @throws {KitError} `invalid_recording`, with the place. What stands there is not repeated.
 */
export function parseRecording(text: string): Recording {
  const file: Found = { value: jsonOf(text), at: "" };
  oneOf(child(file, "format"), [format]);
  oneOf(child(file, "version"), [version]);
  const subject = child(file, "subject");
  const account = optional(child(subject, "account"), textOf);
  return {
    kitVersion: textOf(child(file, "kitVersion")),
    recordedAt: textOf(
      child(file, "recordedAt"),
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
    ),
    editions: listOf(child(file, "editions"), (name) => oneOf(name, editionNames)),
    subject: { ...(account === undefined ? {} : { account }), link: textOf(child(subject, "link")) },
    plan: textOf(child(file, "plan")),
    exchanges: listOf(child(file, "exchanges"), exchangeOf),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return refuse({ value: text, at: "" }, "is not JSON");
  }
}

/** A body whose text follows from its value is stored as the value, any other as its text. */
function storedOf({ request, response: { body, ...response }, latencyMs }: Exchange): object {
  return { request, response: { ...response, ...(storedBody(body) ?? { text: body }) }, latencyMs };
}

function storedBody(body: string): { readonly json: unknown } | undefined {
  try {
    const json: unknown = JSON.parse(body);
    return JSON.stringify(json) === body && isShallow(json, 32) ? { json } : undefined;
  } catch {
    return undefined;
  }
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1));
}

function exchangeOf(item: Found): Exchange {
  return {
    request: requestOf(child(item, "request")),
    response: responseOf(child(item, "response")),
    latencyMs: numberOf(child(item, "latencyMs")),
  };
}

function requestOf(item: Found): Request {
  const auth = optional(child(item, "auth"), (found) => oneOf<Auth>(found, ["key", "none", "wrong"]));
  return {
    method: textOf(child(item, "method"), /^[A-Z]+$/),
    path: textOf(child(item, "path"), /^\//),
    headers: headersOf(child(item, "headers")),
    ...(auth === undefined ? {} : { auth }),
  };
}

function responseOf(item: Found): Response {
  const text = optional(child(item, "text"), (found) => textOf(found));
  const json = child(item, "json");
  if (text === undefined && json.value === undefined) refuse(item, "has no body");
  const invalidUtf8 = optional(child(item, "invalidUtf8"), (found) => oneOf<true>(found, [true]));
  return {
    status: numberOf(child(item, "status")),
    headers: headersOf(child(item, "headers")),
    body: text ?? JSON.stringify(json.value),
    ...(invalidUtf8 === undefined ? {} : { invalidUtf8 }),
  };
}

function headersOf(item: Found): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.keys(recordOf(item)).map((name) => [name, textOf(child(item, name))]));
}

/** JSON where a value stands on one line as soon as nothing in it has further structure. */
function inLines(value: unknown, margin = ""): string {
  if (!hasStructure(value)) return JSON.stringify(value);
  const within = `${margin}  `;
  const line = (part: unknown, name = "") => `${within}${name}${inLines(part, within)}`;
  if (Array.isArray(value)) return `[\n${value.map((part) => line(part)).join(",\n")}\n${margin}]`;
  const lines = Object.entries(value).map(([name, part]) => line(part, `${JSON.stringify(name)}: `));
  return `{\n${lines.join(",\n")}\n${margin}}`;
}

function hasStructure(value: unknown): value is object {
  return isFilled(value) && Object.values(value).some(isFilled);
}

function isFilled(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.keys(value).length > 0;
}
