/** The operation's two paths, as a Fastify plugin. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { editionNames, editions } from "../../openapi/editions.ts";
import { deliver } from "../control/deliver.ts";
import { answer } from "../control/handle-request.ts";
import { send } from "../http/send-reply.ts";
import type { BufferPool } from "../respond/buffer-pool.ts";
import { problems } from "../respond/problems.ts";
import { sessionFor, sessionHeader } from "../session/session-routing.ts";
import type { State } from "../session/state.ts";

type LinkParams = { readonly Params: { readonly smart_link_id: string; readonly account?: string } };

export function clicksRoutes(app: FastifyInstance, state: State, pool: BufferPool): void {
  for (const edition of editionNames) {
    const url = editions[edition].path.replaceAll(/\{(\w+)\}/g, ":$1");
    app.get(url, (request: FastifyRequest<LinkParams>, reply: FastifyReply) => {
      const { raw, headers } = request;
      const { smart_link_id: link, account = null } = request.params;
      if (link === "" || account === "") return reply.callNotFound();
      const session = sessionFor(state, raw);
      if (!session) return send(reply, problems.sessionName(sessionHeader(raw)));
      const { authorization } = headers;
      const prefer = headers.prefer as string | undefined;
      const { steered, lent } = answer(session, pool, raw, { edition, link, account, authorization, prefer });
      const delivered = deliver(reply, steered);
      if (lent) pool.takeBack(lent, reply.raw);
      return delivered;
    });
  }
}
