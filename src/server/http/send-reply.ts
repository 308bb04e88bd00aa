/** Sends a reply through Fastify, unchanged. */
import type { FastifyReply } from "fastify";
import { bodyOf, type Reply } from "../respond/reply.ts";

export function send(reply: FastifyReply, content: Reply): FastifyReply {
  return reply.code(content.status).headers(content.headers).send(bodyOf(content));
}
