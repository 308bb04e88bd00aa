/** Handing a reply over as it is. */
import type { FastifyReply } from "fastify";
import { uncounted } from "./answer.ts";
import { corsLines } from "./cors.ts";
import type { Reply } from "./reply.ts";

export function send(reply: FastifyReply, { status, headers, body }: Reply): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}

/** Headers that are the same for many replies, by their object: names and values in turn, the length last. */
const linesOf = new Map(
  Object.values(uncounted).map((headers) => [
    headers,
    [...corsLines, ...Object.entries(headers).flat(), "content-length", "0"],
  ]),
);

/**
 * Writes a page with headers that many share, past Fastify, which would go through them one by one. For apps that
 * nobody can have added an `onSend` hook to. False when it is no such reply, and nothing was written.
 */
export function sendStraight(reply: FastifyReply, { status, headers, body }: Reply): boolean {
  const lines = linesOf.get(headers);
  if (!lines || typeof body === "string") return false;
  reply.hijack();
  const { raw } = reply;
  // Node reads them before it returns, so one list serves all.
  lines[lines.length - 1] = String(body.length);
  raw.writeHead(status, lines);
  raw.end(body);
  return true;
}
