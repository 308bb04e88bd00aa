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
import { bodyOf, type Reply } from "../respond/reply.ts";
import type { Connections } from "./connections.ts";
import { inTurn } from "./in-turn.ts";
import { limits } from "./limits.ts";
import { refuseConnection } from "./refuse-connection.ts";
import { closeStalledConnections } from "./stalled-connections.ts";

/** Responds to a request, or returns false and leaves it alone. */
export type FastPath = (request: IncomingMessage, response: ServerResponse) => boolean;

interface ServerParts {
  /** Fastify's own handling of requests. */
  readonly handle: RequestListener;
  readonly fastPath: FastPath | undefined;
  readonly connections: Connections;
}

export function httpServer({ handle, fastPath = never, connections }: ServerParts): Server {
  const respond = inTurn((request, response) => {
    // A server that is closing says so in its responses; Fastify does that.
    if (server.listening && fastPath(request, response)) return undefined;
    // RFC 9112 wants a Host of HTTP/1.1.
    if (request.headers.host !== undefined || request.httpVersion !== "1.1") return handle(request, response);
    return end(response, problems.badRequest("The Host header is missing."));
  }, refusePipelining);
  const server = createServer({ ...limits, requireHostHeader: false }, respond);
  server.timeout = limits.connectionTimeout;
  server.on("checkExpectation", (_request, response) =>
    end(response, problems.badRequest("The only possible Expect is 100-continue.", 417)),
  );
  server.on("connect", (_request, socket) => {
    const reply = problems.methodNotAllowed("CONNECT", "GET, HEAD, OPTIONS");
    refuseConnection(socket, { reason: "Method Not Allowed", reply });
    // Nobody else reads this connection any more. Unread bytes would hide that its client has gone.
    socket.resume();
  });
  server.on("clientError", refuseBytes);
  connections.track(server);
  closeStalledConnections(server, limits.stalledTimeout);
  return server;
}

const never: FastPath = () => false;

function end(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, { ...reply.headers, connection: "close" }).end(bodyOf(reply));
}

function refusePipelining(socket: Duplex): void {
  refuseConnection(socket, { reason: "Bad Request", reply: problems.unansweredRequests() });
  // What else the client sends stays unread.
  socket.pause();
}

/** For bytes that are not HTTP. */
function refuseBytes(error: Error & { readonly code?: string }, socket: Duplex): void {
  // The rest of a request may have come, and is not read yet.
  if (error.code === "ERR_HTTP_REQUEST_TIMEOUT" && socket.isPaused()) return;
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [status, reason] = statuses[error.code ?? ""] ?? [400, "Bad Request"];
  refuseConnection(socket, { reason, reply: problems.badRequest(`${reason}.`, status) });
}

const statuses: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout"],
};
