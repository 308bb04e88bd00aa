/** Node's HTTP server with our limits. Requests that Node itself refuses get an error in JSON too. */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import { problems } from "../respond/problems.ts";
import type { Reply } from "../respond/reply.ts";
import { limits } from "./limits.ts";
import { closeStalledConnections } from "./stalled-connections.ts";

/** Responds to a request, or returns false and leaves it alone. */
export type FastPath = (request: IncomingMessage, response: ServerResponse) => boolean;

export function httpServer(answer: RequestListener, fastPath: FastPath = never): Server {
  const server = createServer({ ...limits, requireHostHeader: false }, (request, response) => {
    // A server that is closing says so in its responses; Fastify does that.
    if (server.listening && fastPath(request, response)) return undefined;
    // RFC 9112 wants a Host of HTTP/1.1.
    if (request.headers.host !== undefined || request.httpVersion !== "1.1") return answer(request, response);
    return end(response, problems.badRequest("The Host header is missing."));
  });
  server.timeout = limits.connectionTimeout;
  server.on("checkExpectation", (_request, response) =>
    end(response, problems.badRequest("The only possible Expect is 100-continue.", 417)),
  );
  server.on("connect", (_request, socket) => {
    // Node does not handle errors of this connection any more.
    socket.on("error", () => undefined);
    write(socket, "Method Not Allowed", problems.methodNotAllowed("CONNECT", "GET, HEAD, OPTIONS"));
  });
  server.on("clientError", refuseBytes);
  closeStalledConnections(server, limits.stalledTimeout);
  return server;
}

const never: FastPath = () => false;

type Response = Parameters<RequestListener>[1];

function end(response: Response, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, connection: "close" }).end(body);
}

/** For bytes that are not HTTP: a response written by hand, then the end of the connection. */
function refuseBytes(error: Error & { readonly code?: string }, socket: Duplex & Answering): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
  } else if (socket._httpMessage?.headersSent) {
    // A client would take an error for a part of the response under way, or for the next one.
    endAfter(socket._httpMessage, socket);
  } else {
    const [status, reason] = statuses[error.code ?? ""] ?? [400, "Bad Request"];
    write(socket, reason, problems.badRequest(`${reason}.`, status));
  }
}

/** Node's own field for the response that a connection is busy with. Node decides by it too. */
interface Answering {
  readonly _httpMessage?: Response | null;
}

/** The pieces of a large page follow at once. A response that takes longer may have no end. */
function endAfter(response: Response, socket: Duplex): void {
  if (response.writableEnded) socket.end();
  else {
    const timer = setTimeout(() => socket.end(), limits.lastResponseTimeout);
    response.once("close", () => clearTimeout(timer)).once("finish", () => socket.end());
  }
}

const statuses: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout"],
};

function write(socket: Duplex, reason: string, { status, headers, body }: Reply): void {
  const all = { ...headers, "content-length": Buffer.byteLength(body), connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}\r\n${body}`);
}
