/** Faults, done to the connection. Everything else about them is data. */
import type { FastifyReply } from "fastify";
import { send } from "../http/send-reply.ts";
import type { Reply } from "../respond/reply.ts";
import type { FaultKind } from "../settings/faults.ts";
import type { Delivery } from "./control-request.ts";

/** Gives an answer, after its delay and with its fault. */
export function deliver(reply: FastifyReply, { reply: answer, fault, delayMs }: Delivery): unknown {
  if (delayMs === 0) return strike(reply, answer, fault);
  return new Promise<unknown>((resolve) => {
    const timer = setTimeout(() => resolve(strike(reply, answer, fault)), delayMs);
    // A client that has gone is not waited for.
    reply.raw.once("close", () => {
      clearTimeout(timer);
      if (!reply.sent) reply.hijack();
      resolve(undefined);
    });
  });
}

function strike(reply: FastifyReply, answer: Reply, fault: FaultKind | undefined): unknown {
  if (fault === undefined || fault === "html-502") return send(reply, answer);
  const bytes = Buffer.from(answer.body);
  if (fault === "malformed") return send(reply, { ...answer, body: bytes.subarray(0, bytes.length >> 1) });
  reply.hijack();
  strikes[fault](reply, answer, bytes);
  return reply;
}

type Strike = (reply: FastifyReply, answer: Reply, bytes: Buffer) => void;

const slowMs = 2000;
const slowPieces = 10;
const longestSilenceMs = 300_000;

const strikes: { readonly [K in Exclude<FaultKind, "malformed" | "html-502">]: Strike } = {
  reset: ({ raw }) => raw.socket?.resetAndDestroy(),
  empty: ({ raw }) => raw.socket?.destroy(),
  truncate(reply, answer, bytes) {
    writeHead(reply, answer, bytes.length);
    reply.raw.write(bytes.subarray(0, bytes.length >> 1), () => reply.raw.socket?.destroySoon());
  },
  "slow-body"(reply, answer, bytes) {
    writeHead(reply, answer, bytes.length);
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
    const timer = setTimeout(() => raw.socket?.destroy(), longestSilenceMs).unref();
    raw.once("close", () => clearTimeout(timer));
  },
};

function writeHead(reply: FastifyReply, { status, headers }: Reply, length: number): void {
  reply.raw.writeHead(status, { ...headersOf(reply), ...headers, "content-length": length });
}

/** Those that were set before the answer was known, such as the ones for browsers. */
function headersOf(reply: FastifyReply): Record<string, string> {
  return reply.getHeaders() as Record<string, string>;
}
