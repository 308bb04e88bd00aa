/** The head of a response that passes: received from the target, sent to the client. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import { headerText } from "../../openapi/text/header-text.ts";
import { textOf } from "../http/http.ts";
import type { BodyCopy } from "./body-copy.ts";
import { passedRequestHeaders, passedResponseHeaders } from "./passed-headers.ts";
import { copiedBody } from "./passing-body.ts";

/** A response whose body is still on the wire. */
export interface PassingResponse {
  readonly status: number;
  readonly statusText: string;
  /** Names and values in turn, as they came. */
  readonly lines: readonly string[];
  readonly body: Readable;
}

/** Where a request goes. The path cannot lead to another host: host and port come from `base` alone. */
export interface Route {
  readonly base: URL;
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
}

/**
 * Sends a client's request to the target, with its body. Redirects are not followed.
 * @param copy Takes a copy of the body.
 */
export async function receiveHead(
  incoming: IncomingMessage,
  copy: BodyCopy | undefined,
  { base, dispatcher, signal }: Route,
): Promise<PassingResponse> {
  const { method = "GET", url = "/", headers: sent, rawHeaders } = incoming;
  const hasBody = "transfer-encoding" in sent || Number(sent["content-length"] ?? 0) > 0;
  const { statusCode, statusText, headers, body } = await dispatcher.request({
    origin: base.origin,
    method: method as Dispatcher.HttpMethod,
    path: base.pathname.replace(/\/+$/, "") + url,
    headers: passedRequestHeaders(rawHeaders),
    body: hasBody ? (copy ? Readable.from(copiedBody(incoming, copy)) : incoming) : null,
    signal,
    responseHeaders: "raw",
  });
  const lines = (headers as unknown as readonly (string | Buffer)[]).map(textOf);
  return { status: statusCode, statusText, lines, body };
}

/** Sends the head at once, with warnings as `Mock-Warnings`. Nothing else is added but what frames the body. */
export function sendHead(
  outgoing: ServerResponse,
  { status, statusText, lines }: PassingResponse,
  warnings: readonly string[] = [],
): void {
  const annotation = warnings.length === 0 ? [] : ["Mock-Warnings", warnings.map(headerText).join("; ")];
  outgoing.sendDate = false;
  // A status text that Node does not send is left out. It has no meaning (RFC 9112, 4).
  const text = /^[\t\x20-\x7e\x80-\xff]*$/.test(statusText) ? statusText : "";
  const passed = [...passedResponseHeaders(lines), ...annotation];
  outgoing.writeHead(status, text, passed);
  // Node flushes a head as UTF-8, and sends it as Latin-1, as it came, with the first bytes of the body.
  if ([text, ...passed].every(isAscii)) outgoing.flushHeaders();
}

function isAscii(text: string): boolean {
  return !/[\x80-\xff]/.test(text);
}
