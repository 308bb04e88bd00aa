/**
 * A receiver of postbacks in Fastify. It joins conversions with clicks, whichever of them comes first, and counts a
 * conversion once, however often and in whatever order it is posted.
 *
 * Run: PORT=4030 node receiver.mjs
 */
import { pathToFileURL } from "node:url";
import Fastify from "fastify";

/** The URL of the postback: POST it to /api/smart-link-postbacks. There is no id of a conversion among the variables. */
export const template =
  "/postback?click_id={click_id}&external_click_id={external_click_id}&type={conversion_type}" +
  "&fan={fan_onlyfans_id}&at={conversion_at}&amount={amount_gross}";

export function createReceiver() {
  /** Clicks by the vendor's id, and that id by our own one. */
  const clicks = new Map();
  const ownIds = new Map();
  /** Conversions by what makes each of them unique. */
  const conversions = new Map();
  const app = Fastify();

  app.get("/postback", (request, reply) => {
    const { click_id, external_click_id, type, fan, at, amount } = request.query;
    if (!type || !at || !(click_id || external_click_id))
      return reply.code(400).send({ error: "incomplete" });
    const key = JSON.stringify([click_id || external_click_id, type, at]);
    // A conversion that is posted again replaces itself.
    conversions.set(key, { click_id, external_click_id, type, fan, at, amount: Number(amount || 0) });
    return reply.code(204).send();
  });

  /** Rows of the clicks that the API lists. Clicks that come again replace themselves. */
  app.post("/clicks", { bodyLimit: 16 * 2 ** 20 }, (request, reply) => {
    for (const click of request.body) {
      clicks.set(click.id, click);
      if (click.external_click_id) ownIds.set(click.external_click_id, click.id);
    }
    return reply.code(204).send();
  });

  /** The clicks that led to conversions, and the conversions whose clicks are not imported yet. */
  app.get("/joined", () => {
    const [joined, waiting] = [new Map(), []];
    for (const conversion of inOrder([...conversions.values()])) {
      const { click_id, external_click_id, type, at, amount } = conversion;
      const id = ownIds.get(external_click_id) ?? click_id;
      if (!clicks.has(id)) waiting.push(conversion);
      else joined.set(id, [...(joined.get(id) ?? []), { type, at, amount }]);
    }
    return { joined: Object.fromEntries(joined), waiting };
  });

  return app;
}

/** Calls come in any order: the time of the conversion decides. */
function inOrder(conversions) {
  return conversions.sort((a, b) => (a.at + a.type < b.at + b.type ? -1 : 1));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const address = await createReceiver().listen({
    port: Number(process.env.PORT ?? 4030),
    host: "127.0.0.1",
  });
  console.log(`Receiving postbacks at ${address}/postback. Stop: Ctrl+C`);
}
