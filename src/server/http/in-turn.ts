/**
 * Handles the requests of a connection one after the other. A client may send requests before it has read responses
 * (pipelining). A request that was handled early would keep its response in memory until its turn, without a socket
 * whose end it could notice.
 */
import type { RequestListener } from "node:http";
import type { Socket } from "node:net";
import { limits } from "./limits.ts";

/** @param refuse Ends a connection when too many requests are unanswered, on it or in all. */
export function inTurn(handle: RequestListener, refuse: (socket: Socket) => void): RequestListener {
  const waitingBySocket = new Map<Socket, number>();
  let waitingInAll = 0;
  const add = (socket: Socket, more: 1 | -1): number => {
    const waiting = (waitingBySocket.get(socket) ?? 0) + more;
    waitingInAll += more;
    waitingBySocket.set(socket, waiting);
    return waiting;
  };
  const forget = (socket: Socket) => {
    waitingInAll -= waitingBySocket.get(socket) ?? 0;
    waitingBySocket.delete(socket);
  };
  return (request, response) => {
    // Node gives a response its socket when all earlier ones of the connection are complete.
    if (response.socket !== null) return handle(request, response);
    const { socket } = request;
    if (socket.destroyed) return undefined;
    if (!waitingBySocket.has(socket)) socket.once("close", () => forget(socket));
    const waiting = add(socket, 1);
    // The request under way is unanswered too.
    if (waiting >= limits.unansweredRequests || waitingInAll >= limits.unansweredInAll) return refuse(socket);
    response.once("socket", () => {
      add(socket, -1);
      // Other connections have their turn between two requests.
      setImmediate(() => {
        if (!socket.destroyed) handle(request, response);
      });
    });
    return undefined;
  };
}
