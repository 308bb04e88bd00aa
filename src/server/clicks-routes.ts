/** The operation's two paths, as a Fastify plugin. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Ink } from "../clicks/ink.ts";
import { editionNames, editions } from "../spec/editions.ts";
import { createPool } from "./pool.ts";
import { problems } from "./problems.ts";
import { outcomeOf, receivedOf } from "./receipts.ts";
import { send, sendStraight } from "./send.ts";
import { saidSession, sessionFor } from "./session-name.ts";
import type { State } from "./state.ts";
import { respond, type SteerableQuestion, type Steered } from "./steering/steer.ts";
import { deliver } from "./steering/strike.ts";

type LinkParams = { readonly Params: { readonly smart_link_id: string; readonly account?: string } };

/** @param isSealed Whether nobody can add hooks to the app. */
export function clicksRoutes(app: FastifyInstance, state: State, isSealed: boolean): void {
  const pool = createPool();
  for (const edition of editionNames) {
    const url = editions[edition].path.replaceAll(/\{(\w+)\}/g, ":$1");
    app.get(url, (request: FastifyRequest<LinkParams>, reply: FastifyReply) => {
      const { raw } = request;
      const { smart_link_id: link, account = null } = request.params;
      if (link === "" || account === "") return reply.callNotFound();
      const session = sessionFor(state, raw);
      if (!session) return send(reply, problems.sessionName(saidSession(raw)));
      const received = receivedOf(raw, { edition, link, account });
      // Written out: with `received` spread into it, a request takes longer and leaves more garbage behind.
      const question: SteerableQuestion = {
        method: received.method,
        url: received.url,
        account,
        edition,
        link,
        search: searchOf(received.url),
        authorization: request.headers.authorization,
        prefer: request.headers.prefer as string | undefined,
      };
      let lent: Ink | undefined;
      const room = (bytes: number) => {
        lent = pool.lend(bytes);
        return lent;
      };
      const steered = respond(session, question, room);
      session.journal.record(received, outcomeOf(steered));
      const isSent = isSealed && isAsItIs(steered) && sendStraight(reply, steered.reply);
      const delivered = isSent ? undefined : deliver(reply, steered);
      if (lent) pool.takeBack(lent, reply.raw);
      return delivered;
    });
  }
}

/** Whether nothing happens to a reply on its way. */
function isAsItIs({ fault, delayMs }: Steered): boolean {
  return fault === undefined && delayMs === 0;
}

function searchOf(url: string): string {
  const mark = url.indexOf("?");
  return mark < 0 ? "" : url.slice(mark + 1);
}
