/**
 * Handles the requests of a connection one after the other. A client may send requests before it has read responses
 * (pipelining). A request that was handled early would keep its response in memory until its turn, without a socket
 * whose end it could notice.
 */
import type { RequestListener } from "node:http";
import type { Socket } from "node:net";
import { limits } from "./limits.ts";

/** @param refuse Ends a connection with more unanswered requests than `limits.unansweredRequests`. */
export function inTurn(handle: RequestListener, refuse: (socket: Socket) => void): RequestListener {
  const waitingBySocket = new WeakMap<Socket, number>();
  return (request, response) => {
    // Node gives a response its socket when all earlier ones of the connection are complete.
    if (response.socket !== null) return handle(request, response);
    const { socket } = request;
    const waiting = (waitingBySocket.get(socket) ?? 0) + 1;
    waitingBySocket.set(socket, waiting);
    // The one under way is unanswered too.
    if (waiting >= limits.unansweredRequests) return refuse(socket);
    response.once("socket", () => {
      waitingBySocket.set(socket, (waitingBySocket.get(socket) ?? 1) - 1);
      // Other connections have their turn between two requests.
      setImmediate(() => {
        if (!socket.destroyed) handle(request, response);
      });
    });
  };
}
