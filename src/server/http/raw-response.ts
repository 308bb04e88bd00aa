/** A response that the mock writes by hand, past Fastify: for faults and for event streams. */
import { clearTimeout, setInterval, setTimeout } from "node:timers";
import type { FastifyReply } from "fastify";
import { onGone } from "./on-gone.ts";

/** Its writes are ignored, and its timers stop, as soon as it has ended or its client is gone. */
export interface RawResponse {
  readonly writeHead: (status: number, headers: Readonly<Record<string, string | number>>) => void;
  readonly write: (chunk: Uint8Array | string, onWritten?: () => void) => void;
  readonly end: () => void;
  /** Closes the connection. `graceful` sends what was written before, `reset` ends it with a TCP reset. */
  readonly closeConnection: (how: "graceful" | "at once" | "reset") => void;
  /** Bytes that the client has not taken yet. */
  readonly waitingBytes: () => number;
  readonly every: (ms: number, act: () => void) => void;
  readonly after: (ms: number, act: () => void) => void;
  readonly onGone: (callback: () => void) => void;
}

/** Takes a response over from Fastify. */
export function takeOver(reply: FastifyReply): RawResponse {
  const { raw, request } = reply;
  const { socket } = request.raw;
  const timers: NodeJS.Timeout[] = [];
  const stopTimers = () => {
    for (const timer of timers.splice(0)) clearTimeout(timer);
  };
  const isOpen = () => !raw.writableEnded && !raw.destroyed && !socket.destroyed;
  reply.hijack();
  // An error means that the connection is lost. Without a listener it would end the process.
  raw.on("error", () => socket.destroy());
  onGone(reply, stopTimers);
  return {
    writeHead: (status, headers) =>
      void (isOpen() && raw.writeHead(status, { ...presetHeaders(reply), ...headers })),
    write: (chunk, onWritten) => void (isOpen() && raw.write(chunk, onWritten)),
    end() {
      stopTimers();
      if (isOpen()) raw.end();
    },
    closeConnection(how) {
      stopTimers();
      if (how === "graceful") raw.socket?.destroySoon();
      else if (how === "reset") raw.socket?.resetAndDestroy();
      else raw.socket?.destroy();
    },
    waitingBytes: () => raw.writableLength,
    every: (ms, act) => void (isOpen() && timers.push(setInterval(act, ms).unref())),
    after: (ms, act) => void (isOpen() && timers.push(setTimeout(act, ms).unref())),
    onGone: (callback) => onGone(reply, callback),
  };
}

/** Headers that were set earlier, such as those of CORS. */
function presetHeaders(reply: FastifyReply): Record<string, string> {
  return reply.getHeaders() as Record<string, string>;
}
