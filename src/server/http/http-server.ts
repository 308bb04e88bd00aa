/** Node's HTTP server with our limits. What Node would refuse without a body is refused in JSON like the rest. */
import { createServer, type RequestListener, type Server } from "node:http";
import type { Duplex } from "node:stream";
import type { FastPath } from "../app/fast-path.ts";
import { problems } from "../respond/problems.ts";
import type { Reply } from "../respond/reply.ts";
import { limits } from "./limits.ts";
import { closeStalledConnections } from "./stalled-connections.ts";

export function httpServer(answer: RequestListener, straight: FastPath = never): Server {
  const server = createServer({ ...limits, requireHostHeader: false }, (request, response) => {
    // A server that is closing says so in its replies, which Fastify sees to.
    if (server.listening && straight(request, response)) return undefined;
    // RFC 9112 wants a Host of HTTP/1.1.
    if (request.headers.host !== undefined || request.httpVersion !== "1.1") return answer(request, response);
    return end(response, problems.badRequest("The Host header is missing."));
  });
  server.timeout = limits.connectionTimeout;
  server.on("checkExpectation", (_request, response) =>
    end(response, problems.badRequest("The only possible Expect is 100-continue.", 417)),
  );
  server.on("connect", (_request, socket) => {
    // Node has let go of this connection: an error of it is nobody's but ours.
    socket.on("error", () => undefined);
    write(socket, "Method Not Allowed", problems.methodNotAllowed("CONNECT", "GET, HEAD, OPTIONS"));
  });
  server.on("clientError", refuseBytes);
  closeStalledConnections(server, limits.unreadTimeout);
  return server;
}

const never: FastPath = () => false;

type Response = Parameters<RequestListener>[1];

function end(response: Response, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, connection: "close" }).end(body);
}

/** For bytes that are not HTTP: a reply written by hand, and the end of the connection. */
function refuseBytes(error: Error & { readonly code?: string }, socket: Duplex & Answering): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
  } else if (socket._httpMessage?.headersSent) {
    // Whoever reads would take a refusal for a part of the reply under way, or for the next one.
    endAfter(socket._httpMessage, socket);
  } else {
    const [status, reason] = statuses[error.code ?? ""] ?? [400, "Bad Request"];
    write(socket, reason, problems.badRequest(`${reason}.`, status));
  }
}

/** Node's own mark of the response that a connection is busy with; Node's refusals go by it too. */
interface Answering {
  readonly _httpMessage?: Response | null;
}

/** A large page is written in pieces, and they come at once; what takes longer may have no end. */
function endAfter(response: Response, socket: Duplex): void {
  if (response.writableEnded) socket.end();
  else {
    const timer = setTimeout(() => socket.end(), limits.lastWordsTimeout);
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
