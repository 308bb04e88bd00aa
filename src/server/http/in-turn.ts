/**
 * Handles the requests of a connection one after the other. A client may send requests before it has read responses
 * (pipelining). A request that was handled early would keep its response in memory until its turn, without a socket
 * whose end it could notice.
 */
import type { IncomingMessage, RequestListener } from "node:http";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers";
import { limits } from "./limits.ts";

/** @param refuse Ends a connection when too many requests are unanswered, on it or in all. */
export function inTurn(handle: RequestListener, refuse: (socket: Socket) => void): RequestListener {
  const waitingBySocket = new Map<Socket, Waiting>();
  const inAll: Waiting = { requests: 0, bytes: 0 };
  const waitingOn = (socket: Socket): Waiting => {
    const known = waitingBySocket.get(socket);
    if (known) return known;
    const waiting = { requests: 0, bytes: 0 };
    waitingBySocket.set(socket, waiting);
    socket.once("close", () => {
      add(inAll, { requests: -waiting.requests, bytes: -waiting.bytes });
      waitingBySocket.delete(socket);
    });
    // Node resumes a connection after each response.
    socket.on("resume", () => {
      if (waiting.bytes > limits.unansweredBytes) socket.pause();
    });
    return waiting;
  };
  return (request, response) => {
    // Node gives a response its socket when all earlier ones of the connection are complete.
    if (response.socket !== null) return handle(request, response);
    const { socket } = request;
    if (socket.destroyed) return undefined;
    const waiting = waitingOn(socket);
    const bytes = bytesOf(request);
    for (const each of [waiting, inAll]) add(each, { requests: 1, bytes });
    const isPaused = waiting.bytes > limits.unansweredBytes;
    // The request under way is unanswered too. What was read before a pause is not refused: how much depends on chance.
    const isTooMuch =
      (!isPaused && waiting.requests >= limits.unansweredRequests) ||
      inAll.requests >= limits.unansweredInAll ||
      inAll.bytes >= limits.unansweredBytesInAll;
    if (isTooMuch) return refuse(socket);
    if (isPaused) socket.pause();
    response.once("socket", () => {
      const wasPaused = waiting.bytes > limits.unansweredBytes;
      for (const each of [waiting, inAll]) add(each, { requests: -1, bytes: -bytes });
      if (wasPaused) socket.resume();
      // Other connections have their turn between two requests.
      setImmediate(() => {
        if (!socket.destroyed) handle(request, response);
      });
    });
    return undefined;
  };
}

interface Waiting {
  requests: number;
  /** Of their first lines and headers. */
  bytes: number;
}

function add(to: Waiting, { requests, bytes }: Waiting): void {
  to.requests += requests;
  to.bytes += bytes;
}

function bytesOf({ url = "", rawHeaders }: IncomingMessage): number {
  return rawHeaders.reduce((sum, { length }) => sum + length, url.length);
}
