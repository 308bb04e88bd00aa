/** Sends a delivery: waits for its delay, then writes the reply or carries out its fault. */
import type { FastifyReply } from "fastify";
import { onGone } from "../http/on-gone.ts";
import { type RawResponse, takeOver } from "../http/raw-response.ts";
import { send } from "../http/send-reply.ts";
import type { Delivery } from "../respond/delivery.ts";
import { bodyOf, type Reply } from "../respond/reply.ts";
import type { FaultKind } from "../settings/faults.ts";

export function deliver(reply: FastifyReply, delivery: Delivery): unknown {
  return delivery.delayMs === 0 ? sendWithFault(reply, delivery) : deliverLater(reply, delivery);
}

async function deliverLater(reply: FastifyReply, delivery: Delivery): Promise<unknown> {
  const isGone = await goneWithin(reply, delivery.delayMs);
  if (!isGone) return sendWithFault(reply, delivery);
  reply.hijack();
  return reply;
}

/** Waits. Resolves early, with true, when the client has gone. */
function goneWithin(reply: FastifyReply, ms: number): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms, false);
    onGone(reply, () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

function sendWithFault(reply: FastifyReply, { reply: content, fault }: Delivery): unknown {
  if (fault === undefined || fault === "html-502") return send(reply, content);
  if (fault === "malformed") return send(reply, { ...content, body: firstHalf(bytesOf(content)) });
  faultHandlers[fault](takeOver(reply), content);
  return reply;
}

type FaultHandler = (response: RawResponse, content: Reply) => void;

const slowMs = 2000;
const slowPieces = 10;
const longestTimeoutMs = 300_000;

const faultHandlers: { readonly [K in Exclude<FaultKind, "malformed" | "html-502">]: FaultHandler } = {
  reset: ({ closeConnection }) => closeConnection("reset"),
  empty: ({ closeConnection }) => closeConnection("at once"),
  truncate(response, content) {
    const bytes = bytesOf(content);
    writeHead(response, content, bytes.length);
    response.write(firstHalf(bytes), () => response.closeConnection("graceful"));
  },
  "slow-body"(response, content) {
    const bytes = bytesOf(content);
    writeHead(response, content, bytes.length);
    const piece = Math.ceil(bytes.length / slowPieces);
    let at = 0;
    response.every(slowMs / slowPieces, () => {
      response.write(bytes.subarray(at, at + piece));
      at += piece;
      if (at >= bytes.length) response.end();
    });
  },
  timeout: ({ after, closeConnection }) => after(longestTimeoutMs, () => closeConnection("at once")),
};

function bytesOf(content: Reply): Buffer {
  return Buffer.from(bodyOf(content));
}

function firstHalf(bytes: Buffer): Buffer {
  return bytes.subarray(0, bytes.length >> 1);
}

function writeHead({ writeHead }: RawResponse, { status, headers }: Reply, length: number): void {
  writeHead(status, { ...headers, "content-length": length });
}
