/** Sends a delivery: waits for its delay, then writes the reply or carries out its fault. */
import type { FastifyReply } from "fastify";
import { send } from "../http/send-reply.ts";
import type { Delivery } from "../respond/delivery.ts";
import type { Reply } from "../respond/reply.ts";
import type { FaultKind } from "../settings/faults.ts";

export function deliver(reply: FastifyReply, { reply: content, fault, delayMs }: Delivery): unknown {
  if (delayMs === 0) return sendWithFault(reply, content, fault);
  return new Promise<unknown>((resolve) => {
    const timer = setTimeout(() => resolve(sendWithFault(reply, content, fault)), delayMs);
    // Do not wait for a client that has gone.
    reply.raw.once("close", () => {
      clearTimeout(timer);
      if (!reply.sent) reply.hijack();
      resolve(undefined);
    });
  });
}

function sendWithFault(reply: FastifyReply, content: Reply, fault: FaultKind | undefined): unknown {
  if (fault === undefined || fault === "html-502") return send(reply, content);
  const bytes = Buffer.from(content.body);
  if (fault === "malformed") return send(reply, { ...content, body: bytes.subarray(0, bytes.length >> 1) });
  reply.hijack();
  faultHandlers[fault](reply, content, bytes);
  return reply;
}

type FaultHandler = (reply: FastifyReply, content: Reply, bytes: Buffer) => void;

const slowMs = 2000;
const slowPieces = 10;
const longestTimeoutMs = 300_000;

const faultHandlers: { readonly [K in Exclude<FaultKind, "malformed" | "html-502">]: FaultHandler } = {
  reset: ({ raw }) => raw.socket?.resetAndDestroy(),
  empty: ({ raw }) => raw.socket?.destroy(),
  truncate(reply, content, bytes) {
    writeHead(reply, content, bytes.length);
    reply.raw.write(bytes.subarray(0, bytes.length >> 1), () => reply.raw.socket?.destroySoon());
  },
  "slow-body"(reply, content, bytes) {
    writeHead(reply, content, bytes.length);
    const piece = Math.ceil(bytes.length / slowPieces);
    let at = 0;
    const timer = setInterval(() => {
      reply.raw.write(bytes.subarray(at, at + piece));
      at += piece;
      if (at >= bytes.length) reply.raw.end();
    }, slowMs / slowPieces);
    const stop = () => clearInterval(timer);
    reply.raw.once("close", stop).once("finish", stop);
  },
  timeout({ raw }) {
    const timer = setTimeout(() => raw.socket?.destroy(), longestTimeoutMs).unref();
    raw.once("close", () => clearTimeout(timer));
  },
};

function writeHead(reply: FastifyReply, { status, headers }: Reply, length: number): void {
  reply.raw.writeHead(status, { ...headersOf(reply), ...headers, "content-length": length });
}

/** Headers that were set earlier, such as those of CORS. */
function headersOf(reply: FastifyReply): Record<string, string> {
  return reply.getHeaders() as Record<string, string>;
}
