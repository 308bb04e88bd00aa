/** Ends a connection with a response that is written by hand: for bytes that are not HTTP, and for CONNECT. */
import type { ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { bodyText, type Reply } from "../respond/reply.ts";
import { limits } from "./limits.ts";

interface ErrorResponse {
  readonly reason: string;
  readonly reply: Reply;
  /** Called when a connection is refused, at most once for each, with the status that its client gets. */
  readonly onRefused: (status: number | null) => void;
}

const refused = new WeakSet<Duplex>();

/** Whether a connection was ended for what its client sent. */
export function wasRefused(socket: Duplex): boolean {
  return refused.has(socket);
}

/** Sends the error, unless a response is under way. The connection is closed soon after, whatever its client does. */
export function refuseConnection(socket: Duplex, { reason, reply, onRefused }: ErrorResponse): void {
  if (refused.has(socket)) return;
  refused.add(socket);
  // Node does not handle errors of a connection any more after CONNECT.
  socket.on("error", () => undefined);
  const { _httpMessage: underWay } = socket as Duplex & Responding;
  // A client would take an error for a part of the response under way, or for the next one.
  const isSent = !underWay?.headersSent;
  onRefused(isSent ? reply.status : null);
  if (isSent) endConnection(socket, textOf(reason, reply));
  else endAfter(underWay, socket);
}

/** Node's own field for the response that a connection is busy with. Node decides by it too. */
interface Responding {
  readonly _httpMessage?: ServerResponse | null;
}

/** The pieces of a large page follow at once. A response that takes longer may have no end. */
function endAfter(response: ServerResponse, socket: Duplex): void {
  if (response.writableEnded) {
    endConnection(socket);
    return;
  }
  const timer = setTimeout(() => endConnection(socket), limits.lastResponseTimeout);
  response.once("close", () => clearTimeout(timer)).once("finish", () => endConnection(socket));
}

/** Closes the connection even when its client keeps its own side open. */
function endConnection(socket: Duplex, text = ""): void {
  socket.once("finish", () => {
    const timer = setTimeout(() => socket.destroy(), limits.lastResponseTimeout);
    socket.once("close", () => clearTimeout(timer));
  });
  socket.end(text);
}

function textOf(reason: string, reply: Reply): string {
  const { status, headers } = reply;
  const text = bodyText(reply);
  const all = { ...headers, "content-length": Buffer.byteLength(text), connection: "close" };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.join("")}\r\n${text}`;
}
