/** The operation's two paths, as a Fastify plugin. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createDataset } from "../clicks/dataset.ts";
import { editionNames, editions } from "../spec/editions.ts";
import { answerClicks } from "./answer.ts";
import type { Clock } from "./clock.ts";
import type { MockSettings } from "./options.ts";
import { createPageCache } from "./page-cache.ts";
import { createPool } from "./pool.ts";
import { send } from "./send.ts";

type LinkParams = { readonly Params: { readonly smart_link_id: string } };

export function clicksRoutes(
  app: FastifyInstance,
  { settings, clock }: { readonly settings: MockSettings; readonly clock: Clock },
): void {
  const dataset = createDataset(settings);
  const pool = createPool();
  const pages = createPageCache(dataset);
  for (const edition of editionNames) {
    const url = editions[edition].path.replaceAll(/\{(\w+)\}/g, ":$1");
    app.get(url, (request: FastifyRequest<LinkParams>, reply: FastifyReply) => {
      if (request.params.smart_link_id === "") {
        reply.callNotFound();
        return;
      }
      let lent: Buffer | undefined;
      const room = (bytes: number) => {
        lent = pool.lend(bytes);
        return lent;
      };
      const question = {
        edition,
        link: request.params.smart_link_id,
        search: searchOf(request.raw.url),
        authorization: request.headers.authorization,
      };
      send(reply, answerClicks({ dataset, nowMs: clock.nowMs(), room, pages }, question));
      if (lent) pool.takeBack(lent, reply.raw);
    });
  }
}

function searchOf(url = ""): string {
  const mark = url.indexOf("?");
  return mark < 0 ? "" : url.slice(mark + 1);
}
