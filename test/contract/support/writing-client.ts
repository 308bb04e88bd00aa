/** A client that creates, reads, changes and deletes, and its exchanges with the sandbox. */
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { createMock } from "../../../src/sandbox.ts";

/** Sends requests to a sandbox in process, and keeps what came of them. */
export function writingClient(options: Parameters<typeof createMock>[0] = {}) {
  const app = createMock({ seed: "writes", now: "2026-02-01T12:00:00Z", clicksPerDay: 50, ...options });
  const exchanges: Exchange[] = [];
  return {
    exchanges,
    close: () => app.close(),
    async send(method: "GET" | "POST" | "PATCH" | "DELETE", path: string, sent?: object) {
      const body = sent === undefined ? {} : { body: JSON.stringify(sent) };
      const type = sent === undefined ? {} : { "content-type": "application/json" };
      const headers = { authorization: "Bearer any", ...type };
      const reply = await app.inject({ method, url: path, headers, payload: body.body ?? "" });
      const texts = Object.entries(reply.headers).map(([name, value]) => [name, String(value)]);
      exchanges.push({
        request: { method, path, headers: {}, auth: "key", ...body },
        response: { status: reply.statusCode, headers: Object.fromEntries(texts), body: reply.body },
        latencyMs: 1,
      });
      return reply.body === "" ? undefined : reply.json();
    },
  };
}

export const secrets = {
  name: "Zyxwvut launch",
  tag: "Qwertzuiop",
  token: "EAAplantedtoken0123456789",
  receiver: "https://hooks.plantedreceiver.example/in?key=plantedqueryvalue",
  header: "plantedheadervalue0123456789",
};

/** Every operation that writes, with reads between them that rightly differ. */
export async function writeEverything({ send }: Pick<ReturnType<typeof writingClient>, "send">) {
  const list = "/api/smart-links?limit=100";
  const [{ account }, other] = (await send("GET", list)).data;
  const link = { account_id: account.id, name: secrets.name, link_type: "tracking_link" };
  const created = (await send("POST", "/api/smart-links", link)).data;
  const path = `/api/smart-links/${created.id}`;
  await send("GET", list);
  await send("GET", path);
  await send("POST", "/api/smart-links", link);
  await send("POST", "/api/smart-links", { ...link, account_id: "acct_ffffffffffffffffffffffffffffffff" });
  await send("POST", "/api/smart-links", { ...link, link_type: "gift" });
  await send("GET", `/api/smart-links?name=${encodeURIComponent(secrets.name)}`);
  await send("GET", `${path}/tags`);
  await send("POST", `${path}/tags`, { tags: [secrets.tag, "b"] });
  await send("GET", `${path}/tags`);
  await send("GET", "/api/link-tags");
  await send("DELETE", `${path}/tags`, { tags: ["b"] });
  const pixel = { platform: "meta", pixel_id: "987654321098", pixel_access_token: secrets.token };
  const connected = (await send("POST", `${path}/pixels`, pixel)).data;
  await send("POST", `/api/smart-links/${other.id}/pixels`, pixel);
  await send("GET", `${path}/pixels`);
  await send("PATCH", `${path}/pixels/${connected.id}`, { event_click: secrets.name });
  await send("POST", `${path}/pixels/${connected.id}/test-event`, { event_type: "event_click" });
  await send("DELETE", `${path}/pixels/${connected.id}`);
  const postback = {
    url: secrets.receiver,
    http_method: "POST",
    body: "click={click_id}",
    headers: [{ name: "X-Token", value: secrets.header }],
    smart_link_scope: "campaign_specific",
    conversion_types: ["new_subscriber"],
    smart_link_ids: [created.id],
  };
  const { id } = (await send("POST", "/api/smart-link-postbacks", postback)).data;
  await send("GET", "/api/smart-link-postbacks");
  await send("PATCH", `/api/smart-link-postbacks/${id}`, {
    ...postback,
    smart_link_scope: "global",
    smart_link_ids: [],
  });
  await send("GET", `/api/smart-link-postbacks/${id}`);
  await send("DELETE", `/api/smart-link-postbacks/${id}`);
  await send("GET", `${path}/clicks?limit=5`);
  await send("DELETE", path);
  await send("GET", `${path}/clicks?limit=5`);
  await send("GET", path);
  await send("GET", list);
}
