/** Sends a reply through Fastify, unchanged. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { plainDelivery } from "../respond/delivery.ts";
import { type Body, bodyOf, type Reply } from "../respond/reply.ts";
import { ordinaryPage, outcomeOf, receivedOf } from "../session/journal/journal-record.ts";
import { noteOutcome } from "../session/journal/noted-outcome.ts";
import { isUntraced } from "../session/journal/untraced-request.ts";
import { sessionFor } from "../session/session-routing.ts";
import type { State } from "../session/state.ts";

export function send(reply: FastifyReply, content: Reply): FastifyReply {
  return reply
    .code(content.status)
    .headers(content.headers)
    .send(sendable(bodyOf(content)));
}

/** Fastify writes bytes as JSON unless their memory is a global `ArrayBuffer`. In jsdom that of Node's buffers is not. */
function sendable(body: Body): Body {
  return typeof body === "string" || body.buffer instanceof ArrayBuffer ? body : new Uint8Array(body);
}

/** Paths of the kit itself. They do not go into the journal. */
const ownPaths = /^\/(?:__admin|docs|openapi\.|favicon\.|$)/;

/** The same for a reply that no operation has made, such as the error of an unknown path: its request is recorded here. */
export function sendRecorded(
  state: State,
  { raw }: FastifyRequest,
  reply: FastifyReply,
  content: Reply,
): FastifyReply {
  const routedTo = { operation: null, edition: null, account: null, link: null };
  const received = receivedOf(raw, { atMs: state.realMs(), ...routedTo });
  const outcome = outcomeOf(plainDelivery(content));
  if (outcome !== ordinaryPage) noteOutcome(raw, outcome);
  if (!ownPaths.test(received.url) && !isUntraced(raw))
    sessionFor(state, raw)?.journal.record(received, outcome);
  return send(reply, content);
}
