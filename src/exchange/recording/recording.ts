/** Sanitised exchanges as a file: lossless, and readable in a diff, where a row is a line. */
import { type Edition, editionNames } from "../../openapi/editions.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { parsedJson } from "../../openapi/text/parsed-json.ts";
import type { Auth, Exchange, Request, Response } from "../exchange.ts";
import {
  childOf,
  type JsonNode,
  parseJson,
  readList,
  readNumber,
  readObject,
  readOneOf,
  readOptional,
  readText,
  rejectNode,
} from "./json-decoder.ts";

export interface Recording {
  readonly kitVersion: string;
  /** When it was made, RFC 3339. For whoever judges it offline, this is now. */
  readonly recordedAt: string;
  readonly editions: readonly Edition[];
  /** The account and link of the requests, sanitised like everything else. */
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

const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Reads the text of a recording's file.
 * @throws {KitError} `invalid_recording`, with the place. What stands there is not repeated.
 */
export function parseRecording(text: string): Recording {
  const file = parseJson(text);
  expectFormat(file);
  readOneOf(childOf(file, "version"), [version]);
  const subject = childOf(file, "subject");
  const account = readOptional(childOf(subject, "account"), readText);
  return {
    kitVersion: readText(childOf(file, "kitVersion")),
    recordedAt: readText(childOf(file, "recordedAt"), rfc3339),
    editions: readList(childOf(file, "editions"), (name) => readOneOf(name, editionNames)),
    subject: { ...(account === undefined ? {} : { account }), link: readText(childOf(subject, "link")) },
    plan: readText(childOf(file, "plan")),
    exchanges: readList(childOf(file, "exchanges"), exchangeOf),
  };
}

function expectFormat({ value }: JsonNode): void {
  if (typeof value === "object" && value !== null && (value as { format?: unknown }).format === format)
    return;
  const message = `This is not a recording: its /format is not ${format}.`;
  throw new KitError("invalid_recording", message, { at: "/format" });
}

/** A body whose text follows from its value is stored as the value, any other as its text. */
function storedOf({ request, response, ...rest }: Exchange): object {
  const { body: sent, ...head } = request;
  const { body: received, ...status } = response;
  return {
    request: sent === undefined ? head : { ...head, ...storedBody(sent) },
    response: { ...status, ...storedBody(received) },
    ...rest,
  };
}

function storedBody(body: string): { readonly json: unknown } | { readonly text: string } {
  const json = parsedJson(body);
  const isStored = json !== undefined && isShallow(json, 32) && JSON.stringify(json) === body;
  return isStored ? { json } : { text: body };
}

/** A deeper body is stored as text. More is read than is written, for recordings that were made by hand. */
const deepestBody = 100;

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1));
}

function exchangeOf(node: JsonNode): Exchange {
  const isRetried = readOptional(childOf(node, "isRetried"), (node) => readOneOf<true>(node, [true]));
  const sentAt = readOptional(childOf(node, "sentAt"), (node) => readText(node, rfc3339));
  return {
    request: requestOf(childOf(node, "request")),
    response: responseOf(childOf(node, "response")),
    latencyMs: readNumber(childOf(node, "latencyMs")),
    ...(sentAt === undefined ? {} : { sentAt }),
    ...(isRetried === undefined ? {} : { isRetried }),
  };
}

function requestOf(node: JsonNode): Request {
  const auth = readOptional(childOf(node, "auth"), (node) => readOneOf<Auth>(node, ["key", "none", "wrong"]));
  const body = bodyOf(node);
  return {
    method: readText(childOf(node, "method"), /^[A-Z]+$/),
    path: readText(childOf(node, "path"), /^\//),
    headers: headersOf(childOf(node, "headers")),
    ...(auth === undefined ? {} : { auth }),
    ...(body === undefined ? {} : { body }),
  };
}

function responseOf(node: JsonNode): Response {
  const invalidUtf8 = readOptional(childOf(node, "invalidUtf8"), (node) => readOneOf<true>(node, [true]));
  return {
    status: readNumber(childOf(node, "status")),
    headers: headersOf(childOf(node, "headers")),
    body: bodyOf(node) ?? rejectNode(node, "has no body"),
    ...(invalidUtf8 === undefined ? {} : { invalidUtf8 }),
  };
}

function bodyOf(node: JsonNode): string | undefined {
  const text = readOptional(childOf(node, "text"), (node) => readText(node));
  const json = childOf(node, "json");
  if (!isShallow(json.value, deepestBody)) rejectNode(json, `is nested more than ${deepestBody} levels deep`);
  return text ?? readOptional(json, ({ value }) => JSON.stringify(value));
}

function headersOf(node: JsonNode): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(readObject(node)).map((name) => [name, readText(childOf(node, name))]),
  );
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
