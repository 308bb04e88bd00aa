/** Node's HTTP server with our limits. Requests that Node itself refuses get an error in JSON too. */
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import type { Duplex } from "node:stream";
import { plainDelivery } from "../respond/delivery.ts";
import { problems } from "../respond/problems.ts";
import { bodyOf, type Reply } from "../respond/reply.ts";
import { outcomeOf } from "../session/journal/journal-record.ts";
import { noteOutcome } from "../session/journal/noted-outcome.ts";
import { isUntraced } from "../session/journal/untraced-request.ts";
import type { Connections } from "./connections.ts";
import { inTurn } from "./in-turn.ts";
import { limits } from "./limits.ts";
import type { RefusalLog, RequestLog } from "./log.ts";
import { refuseConnection } from "./refuse-connection.ts";
import { closeStalledConnections } from "./stalled-connections.ts";

/** Responds to a request, or returns false and leaves it alone. */
export type FastPath = (request: IncomingMessage, response: ServerResponse) => boolean;

interface ServerParts {
  /** Fastify's own handling of requests. */
  readonly handle: RequestListener;
  readonly fastPath: FastPath | undefined;
  readonly connections: Connections;
  readonly log: RequestLog | undefined;
  readonly logRefusal: RefusalLog | undefined;
}

export function httpServer(parts: ServerParts): Server {
  const { handle, fastPath = never, connections, log, logRefusal } = parts;
  const refuse = (request: IncomingMessage, response: ServerResponse, reply: Reply) => {
    if (log && !isUntraced(request)) {
      noteOutcome(request, outcomeOf(plainDelivery(reply)));
      log(request, response);
    }
    response.writeHead(reply.status, { ...reply.headers, connection: "close" }).end(bodyOf(reply));
  };
  const respond = inTurn((request, response) => {
    // A server that is closing says so in its responses; Fastify does that.
    if (server.listening && fastPath(request, response)) return undefined;
    // RFC 9112 wants a Host of HTTP/1.1.
    if (request.headers.host !== undefined || request.httpVersion !== "1.1") return handle(request, response);
    return refuse(request, response, problems.badRequest("The Host header is missing."));
  }, refusePipelining(logRefusal));
  const server = createServer({ ...limits, requireHostHeader: false }, respond);
  server.timeout = limits.connectionTimeout;
  server.on("checkExpectation", (request, response) =>
    refuse(request, response, problems.badRequest("The only possible Expect is 100-continue.", 417)),
  );
  server.on("connect", (_request, socket) => {
    const reply = problems.methodNotAllowed("CONNECT", "GET, HEAD, OPTIONS");
    const onRefused = (status: number | null) => logRefusal?.({ status, why: "CONNECT is not allowed here" });
    refuseConnection(socket, { reason: "Method Not Allowed", reply, onRefused });
    // Nobody else reads this connection any more. Unread bytes would hide that its client has gone.
    socket.resume();
  });
  server.on("clientError", refuseBytes(logRefusal));
  connections.track(server);
  closeStalledConnections(server, limits.stalledTimeout);
  return server;
}

const never: FastPath = () => false;

function refusePipelining(log: RefusalLog | undefined) {
  const why = "too many requests wait for their responses";
  const onRefused = (status: number | null) => log?.({ status, why });
  return (socket: Duplex): void => {
    refuseConnection(socket, { reason: "Bad Request", reply: problems.unansweredRequests(), onRefused });
    // What else the client sends stays unread.
    socket.pause();
  };
}

/** For bytes that are not HTTP. */
function refuseBytes(log: RefusalLog | undefined) {
  return (error: Error & { readonly code?: string }, socket: Duplex): void => {
    const { code = "" } = error;
    // The rest of a request may have come, and is not read yet.
    if (code === "ERR_HTTP_REQUEST_TIMEOUT" && socket.isPaused()) return;
    if (code === "ECONNRESET" || !socket.writable) return void socket.destroy();
    const [status, reason] = statuses[code] ?? [400, "Bad Request"];
    refuseConnection(socket, {
      reason,
      reply: problems.badRequest(`${reason}.`, status),
      onRefused: (status) => log?.({ status, why: reasons[code] ?? "the bytes are no valid HTTP" }),
    });
  };
}

const statuses: Readonly<Record<string, readonly [number, string]>> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout"],
};

/** For the log. None quotes the request, which may hold a key. */
const reasons: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: `the request line and the headers have more than ${limits.maxHeaderSize} bytes`,
  ERR_HTTP_REQUEST_TIMEOUT: "the request did not arrive whole in time",
  HPE_INVALID_METHOD: "the bytes begin with no method of HTTP, as TLS and the PROXY protocol do",
  HPE_INVALID_URL: "the URL has a character that no URL may have",
  HPE_INVALID_HEADER_TOKEN: "a header line is not valid",
  HPE_PAUSED_H2_UPGRADE: "the client speaks HTTP/2",
  HPE_INVALID_EOF_STATE: "the request ended in its middle",
};
