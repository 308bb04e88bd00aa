/** The operations of the API, as Fastify routes. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { routePattern } from "../../openapi/description/route-pattern.ts";
import { deliver } from "../control/deliver.ts";
import { handleRequest } from "../control/handle-request.ts";
import { noteDelivered } from "../control/note-delivered.ts";
import { untracedSession } from "../control/untraced-session.ts";
import { send } from "../http/send-reply.ts";
import { operations, writingOperations } from "../operations/all.ts";
import type { BufferPool } from "../respond/body/buffer-pool.ts";
import { longestBody } from "../respond/change/read-body.ts";
import type { WritingOperation } from "../respond/change/writing-operation.ts";
import type { Operation } from "../respond/operation.ts";
import { problems } from "../respond/problems.ts";
import { isUntraced } from "../session/journal/untraced-request.ts";
import { sessionFor, sessionHeader, sessionSeenBy } from "../session/session-routing.ts";
import type { State } from "../session/state.ts";

type Params = Readonly<Record<string, string>>;

export function apiRoutes(app: FastifyInstance, state: State, pool: BufferPool): void {
  for (const operation of operations) app.get(routePattern(operation.path), respond(state, pool, operation));
  // In a context of their own: elsewhere bodies are not read.
  app.register((scope, _options, done) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", { parseAs: "string" }, (_request, body, parsed) => parsed(null, body));
    for (const operation of writingOperations)
      scope.route({
        method: operation.method,
        bodyLimit: longestBody,
        url: routePattern(operation.path),
        handler: respond(state, pool, operation),
      });
    done();
  });
}

function respond(state: State, pool: BufferPool, operation: Operation | WritingOperation) {
  return (request: FastifyRequest, reply: FastifyReply): unknown => {
    const { raw, headers } = request;
    const { smart_link_id: link = null, account = null, ...others } = request.params as Params;
    const [item] = Object.values(others);
    if (link === "" || account === "" || item === "") return reply.callNotFound();
    const isSilent = isUntraced(raw);
    const found = isSilent ? sessionSeenBy(state, raw) : sessionFor(state, raw);
    if (!found) return send(reply, problems.sessionName(sessionHeader(raw)));
    const session = isSilent ? untracedSession(found) : found;
    const { authorization } = headers;
    const prefer = headers.prefer as string | undefined;
    const body =
      typeof request.body === "string" ? { text: request.body, type: headers["content-type"] } : undefined;
    const routed = { operation, link, account, item, authorization, prefer, body };
    const { delivery, lent } = handleRequest({ session, pool, raw, routed });
    // First, because `inject` ends a response while it is being sent.
    if (raw.method === "GET") noteDelivered({ session, delivery, request: raw, response: reply.raw });
    const delivered = deliver(reply, delivery);
    if (lent) pool.takeBack(lent, reply.raw);
    return delivered;
  };
}
