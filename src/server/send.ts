/** Handing a reply over as it is. */
import type { FastifyReply } from "fastify";
import { corsLines } from "./cors.ts";
import { linesOf, type Reply } from "./reply.ts";

export function send(reply: FastifyReply, { status, headers, body }: Reply): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}

/**
 * Writes a page whose headers are shared by many, past Fastify, which would go through them one by one. For apps that
 * nobody can have added an `onSend` hook to. False when it is no such reply, and nothing was written.
 */
export function sendStraight(reply: FastifyReply, { status, headers, body }: Reply): boolean {
  const lines = linesOf(headers);
  if (!lines || typeof body === "string") return false;
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(status, [...corsLines, ...lines, "content-length", String(body.length)]);
  raw.end(body);
  return true;
}
