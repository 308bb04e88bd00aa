/** Closes connections of clients that do not read their responses: the unread bytes stay in memory. */
import type { Server } from "node:http";
import type { Socket } from "node:net";
import { clearInterval, setInterval } from "node:timers";

/** @param timeoutMs How long bytes may wait while the client reads nothing. */
export function closeStalledConnections(server: Server, timeoutMs: number): void {
  const open = new Map<Socket, PendingBytes>();
  let sweep: NodeJS.Timeout | undefined;
  server.on("connection", (socket) => {
    open.set(socket, { written: 0, sinceMs: 0 });
    socket.once("close", () => open.delete(socket));
  });
  server.on("listening", () => {
    sweep = setInterval(() => sweepOver(open, timeoutMs), timeoutMs / 4).unref();
  });
  server.on("close", () => clearInterval(sweep));
}

/** Since when the bytes of a connection wait. Progress begins a new wait. */
interface PendingBytes {
  readonly written: number;
  readonly sinceMs: number;
}

function sweepOver(open: Map<Socket, PendingBytes>, timeoutMs: number): void {
  const nowMs = performance.now();
  for (const [socket, { written, sinceMs }] of open) {
    if (socket.writableLength === 0 || socket.bytesWritten !== written) {
      open.set(socket, { written: socket.bytesWritten, sinceMs: nowMs });
    } else if (nowMs - sinceMs >= timeoutMs) {
      socket.destroy();
    }
  }
}
