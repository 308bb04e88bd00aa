/** One response that `curl` saved: its body alone, or with its head (`curl -i`). */
import { smartLinksApi } from "../../openapi/description/api-description.ts";
import type { Edition } from "../../openapi/editions.ts";
import { expectArgument, objectWith } from "../../openapi/expect-argument.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { withoutByteOrderMark } from "../../openapi/text/byte-order-mark.ts";
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import { parsedJson } from "../../openapi/text/parsed-json.ts";
import type { Exchange, Response } from "../exchange.ts";
import { type FileText, readFileText } from "../files/read-file.ts";
import { headersOf } from "../http/http.ts";
import { keysOfRequest, withoutKey } from "../sanitise/request-keys.ts";
import { isHar } from "./har.ts";
import { namingFile } from "./name-file.ts";
import type { Recording } from "./recording.ts";
import { trafficRecording, trafficRouteOf } from "./traffic.ts";

/** What is known of the request besides its response. */
export interface SavedRequest {
  /** Name of the operation. */
  readonly operation?: string | undefined;
  readonly edition: Edition;
  /** The address that was requested. */
  readonly url?: string | undefined;
  /** The present, in milliseconds. */
  readonly nowMs: number;
}

export interface SavedResponse {
  readonly recording: Recording;
  /** What the file does not show: the sent parameters, or status and headers. */
  readonly lacks: readonly ("request" | "head")[];
}

const aRequest = objectWith(
  'what is known of the request, such as { edition: "2026-09", nowMs: Date.now() }',
  {
    edition: "string",
    nowMs: "number",
  },
);

/**
 * Reads a saved response; undefined when the file is empty, or a recording or HAR.
 * @throws {KitError} `unreadable_file`, `invalid_recording`, `invalid_option`
 */
export async function readSavedResponse(
  path: string,
  request: SavedRequest,
): Promise<SavedResponse | undefined> {
  expectArgument("readSavedResponse", request, aRequest);
  return savedResponseOf(await readFileText(path), request, String(path));
}

/**
 * The saved response of a text; undefined when it is empty, or a recording or HAR.
 * @param name What its file is called in the message of an error.
 * @throws {KitError} `invalid_recording`, `invalid_option`
 */
export function savedResponseOf(
  file: FileText,
  request: SavedRequest,
  name?: string,
): SavedResponse | undefined {
  return namingFile(name, () => savedResponseIn(file, request));
}

function savedResponseIn(file: FileText, request: SavedRequest): SavedResponse | undefined {
  const text = withoutByteOrderMark(file.text);
  const hasHead = /^HTTP\/\d/.test(text);
  const isNamed = request.operation !== undefined || request.url !== undefined;
  if (isHar(text) || /^\s*\{\s*"format"\s*:/.test(text) || !(hasHead || isNamed) || text === "")
    return undefined;
  const invalid = file.isUtf8 ? {} : { invalidUtf8: true as const };
  const response = { ...(hasHead ? withHead(text) : bodyAlone(text)), ...invalid };
  const url = new URL(urlOf(request, response));
  const route = trafficRouteOf(url);
  if (!route) throw refuse("url is no address of the Smart Links API.");
  const sent: Exchange = {
    request: { method: "GET", path: route.path, headers: {} },
    response,
    latencyMs: 0,
  };
  const exchange = keysOfRequest(url.href, {}).reduce(withoutKey, sent);
  return {
    recording: trafficRecording([{ startMs: request.nowMs, route, exchange }], "saved"),
    lacks: [
      ...(request.url === undefined ? (["request"] as const) : []),
      ...(hasHead ? [] : ["head" as const]),
    ],
  };
}

function refuse(message: string): KitError {
  return new KitError("invalid_option", message);
}

/** Heads of a proxy and of redirects may come before that of the response. */
function withHead(text: string): Response {
  const [head = "", ...rest] = text.split(/\r?\n\r?\n/);
  const body = text.slice(head.length).replace(/^\r?\n\r?\n/, "");
  if (rest.length > 1 && /^HTTP\/\d/.test(body)) return withHead(body);
  const [start = "", ...lines] = head.split(/\r?\n/);
  const status = Number(/^HTTP\/[\d.]+ (\d{3})/.exec(start)?.[1]);
  if (Number.isNaN(status))
    throw new KitError("invalid_recording", "The first line of the response has no status.");
  const named = lines.flatMap((line) => {
    const [name = "", ...value] = line.split(":");
    return [name.trim(), value.join(":").trim()];
  });
  const { "set-cookie": _, ...headers } = headersOf(named);
  return { status, headers, body };
}

/** A body without its head is that of a success: a refusal is only judged with its status. */
function bodyAlone(body: string): Response {
  const json = parsedJson(body);
  if (typeof json !== "object" || json === null || Array.isArray(json))
    throw new KitError("invalid_recording", "The file is no recording, no HAR, and no response in JSON.");
  const refused = "The response is a refusal without its status: save it with curl -i.";
  if (!("data" in json) && ("error" in json || "message" in json))
    throw new KitError("invalid_recording", refused);
  return { status: 200, headers: {}, body };
}

/** Without the address, the echo says which parameters were used. */
function urlOf({ url, operation: name, edition }: SavedRequest, { body }: Response): string {
  if (url !== undefined) {
    if (URL.canParse(url)) return url;
    throw refuse("url is no address.");
  }
  const operation = smartLinksApi.operations.find((one) => one.name === name && one.edition === edition);
  if (!operation) {
    const names = smartLinksApi.operations.filter((one) => one.edition === edition).map((one) => one.name);
    throw refuse(
      `A saved response needs the option operation, one of ${names.join(", ")}, or the option url.`,
    );
  }
  const address = new URL(operation.path.replace(/\{[^}]+\}/g, "saved"), "http://localhost");
  const echo = operation.list && valueAtPointer(parsedJson(body), operation.list.echo ?? "/none");
  for (const [parameter, value] of Object.entries(echo ?? {}))
    if (operation.parameters.has(parameter) && value !== null)
      address.searchParams.set(parameter, String(value));
  return address.href;
}
