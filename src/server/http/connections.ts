/** Every open connection of the mock's servers, those that Node no longer counts (after CONNECT) included. */
import type { Server } from "node:http";
import type { Socket } from "node:net";

export interface Connections {
  /** Notes the connections of a server. A mock on `localhost` has two servers. */
  readonly track: (server: Server) => void;
  /** Cuts off every connection that is still open after so long, so that no client can hold up the end of the mock. */
  readonly cutOffAfter: (graceMs: number) => void;
}

const cutOff = new WeakSet<Socket>();

/** Whether the end of the mock cut a connection off. */
export function wasCutOff(socket: Socket): boolean {
  return cutOff.has(socket);
}

export function createConnections(): Connections {
  const open = new Set<Socket>();
  const servers = new Set<Server>();
  return {
    track(server) {
      server.on("listening", () => servers.add(server));
      server.on("close", () => servers.delete(server));
      server.on("connection", (socket) => {
        open.add(socket);
        socket.once("close", () => open.delete(socket));
      });
    },
    cutOffAfter(graceMs) {
      // Node closes these itself when the server closes: it counts a response as sent when its last byte was written.
      for (const socket of open) if (socket.writableLength > 0) cutOff.add(socket);
      // Not `unref`: a paused connection does not keep the process alive, and then nothing would end the stop.
      const timer = setTimeout(() => {
        for (const socket of open) {
          cutOff.add(socket);
          socket.destroy();
        }
      }, graceMs);
      const isLast = () => servers.size === 0 && clearTimeout(timer);
      for (const server of servers) server.once("close", isLast);
      isLast();
    },
  };
}
