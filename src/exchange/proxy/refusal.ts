/** The responses of the proxy's own: to requests that it does not pass on, and where the target did not respond. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { isLoopbackOrigin } from "../../openapi/loopback.ts";

export interface ProxyRefusal {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/**
 * Why a request is not passed on: it is not for this proxy, or a web page of another origin may have sent it.
 * @param isOpen Whether other machines can reach the proxy. Then any Host header is allowed.
 */
export function refusalOf({ url = "", headers }: IncomingMessage, isOpen: boolean): ProxyRefusal | undefined {
  const { host = "", origin } = headers;
  if (!url.startsWith("/")) return notForward;
  if (!isOpen && !isLoopbackOrigin(`http://${host}`)) return foreignHost;
  return origin === undefined || isLoopbackOrigin(origin) ? undefined : foreignOrigin;
}

const notForward: ProxyRefusal = {
  status: 400,
  code: "NOT_A_FORWARD_PROXY",
  message: "This proxy has one target. Use its address as the base URL of your client, not as HTTP_PROXY.",
};
const foreignHost: ProxyRefusal = {
  status: 403,
  code: "FORBIDDEN_HOST",
  message:
    "The Host of this request is neither localhost nor a loopback address, and this proxy listens on this machine alone.",
};
const foreignOrigin: ProxyRefusal = {
  status: 403,
  code: "FORBIDDEN_ORIGIN",
  message: "A web page may not use this proxy, unless it is one of localhost or of a loopback address.",
};

/** @param detail Without anything secret. */
export function badGateway(detail: string): ProxyRefusal {
  return { status: 502, code: "NO_RESPONSE", message: `The target of the proxy sent no response. ${detail}` };
}

/** Ends a request with a response of the proxy's own, in the form of the other errors of the kit. */
export function sendRefusal(response: ServerResponse, { status, code, message }: ProxyRefusal): void {
  const description = "This is the response of smart-links proxy, not of its target.";
  const body = JSON.stringify({ error: code, message, description });
  const headers = { "content-type": "application/json; charset=utf-8" };
  response.writeHead(status, { ...headers, "content-length": Buffer.byteLength(body) }).end(body);
}
