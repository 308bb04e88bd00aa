/** Sends a reply through Fastify, unchanged. */
import type { FastifyReply } from "fastify";
import type { Reply } from "../respond/reply.ts";

export function send(reply: FastifyReply, { status, headers, body }: Reply): FastifyReply {
  return reply.code(status).headers(headers).send(body);
}
