/** The operations of the API, as Fastify routes. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { routePattern } from "../../openapi/description/route-pattern.ts";
import { deliver } from "../control/deliver.ts";
import { handleRequest } from "../control/handle-request.ts";
import { noteDelivered } from "../control/note-delivered.ts";
import { send } from "../http/send-reply.ts";
import { operations } from "../operations/all.ts";
import type { BufferPool } from "../respond/body/buffer-pool.ts";
import { problems } from "../respond/problems.ts";
import { sessionFor, sessionHeader } from "../session/session-routing.ts";
import type { State } from "../session/state.ts";

type PathParams = { readonly Params: { readonly smart_link_id?: string; readonly account?: string } };

export function apiRoutes(app: FastifyInstance, state: State, pool: BufferPool): void {
  for (const operation of operations) {
    app.get(routePattern(operation.path), (request: FastifyRequest<PathParams>, reply: FastifyReply) => {
      const { raw, headers } = request;
      const { smart_link_id: link = null, account = null } = request.params;
      if (link === "" || account === "") return reply.callNotFound();
      const session = sessionFor(state, raw);
      if (!session) return send(reply, problems.sessionName(sessionHeader(raw)));
      const { authorization } = headers;
      const prefer = headers.prefer as string | undefined;
      const routed = { operation, link, account, authorization, prefer };
      const { delivery, lent } = handleRequest({ session, pool, raw, routed });
      // First, because `inject` ends a response while it is being sent.
      if (raw.method === "GET") noteDelivered({ session, delivery, request: raw, response: reply.raw });
      const delivered = deliver(reply, delivery);
      if (lent) pool.takeBack(lent, reply.raw);
      return delivered;
    });
  }
}
