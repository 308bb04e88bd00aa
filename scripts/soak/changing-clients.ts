/** Clients that change things beside the usual load: links, tags and postbacks, in sessions that come and go. */
import { setTimeout as sleep } from "node:timers/promises";
import { Agent, fetch } from "undici";
import { type Draw, drawing } from "./actions.ts";

export interface ChangingLoad {
  /** Of the mock, and of a proxy in front of it. */
  readonly urls: readonly string[];
  /** Where the postbacks go. */
  readonly receiver: string;
  readonly seed: number;
  /** When they stop, on the clock of `performance.now()`. */
  readonly endMs: number;
}

/** Runs one client for each URL until the end. Returns how many links they have created. */
export async function runChangingClients({ urls, receiver, seed, endMs }: ChangingLoad): Promise<number> {
  let created = 0;
  const dispatcher = new Agent();
  await Promise.all(
    urls.map(async (url, number) => {
      const draw = drawing(seed * 100 + number);
      while (performance.now() < endMs) {
        // A session may end while its client works, and others inject faults into it. Only the state of the mock counts.
        const link = await changeThings({
          url: `${url}/__s/soak-${draw(60)}`,
          receiver,
          draw,
          dispatcher,
        }).catch(() => {});
        if (link !== undefined) created += 1;
        await sleep(20);
      }
    }),
  );
  await dispatcher.destroy();
  return created;
}

const schedules = ["once", "twice", "late", "out-of-order", "missing", "early"];
const types = ["new_subscriber", "new_transaction"];

interface Round {
  readonly url: string;
  readonly receiver: string;
  readonly draw: Draw;
  /** The connections of all clients. */
  readonly dispatcher: Agent;
}

/** Returns the id of the link that it has created. */
async function changeThings({ url, receiver, draw, dispatcher }: Round): Promise<string> {
  const send = async (method: string, path: string, body?: object) => {
    const headers = { authorization: "Bearer any", "content-type": "application/json" };
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    const signal = AbortSignal.timeout(10_000);
    const response = await fetch(url + path, { method, headers, ...text, signal, dispatcher });
    const received = await response.text();
    return received === "" ? undefined : JSON.parse(received);
  };
  const [account] = await send("GET", "/api/accounts");
  const wanted = { account_id: account.id, name: `Soak ${draw(1000)}`, link_type: "tracking_link" };
  const { id } = (await send("POST", "/api/smart-links", wanted)).data;
  await send("POST", `/api/smart-links/${id}/tags`, { tags: [`tag-${draw(20)}`, "soak"] });
  await send("DELETE", `/api/smart-links/link-${draw(50)}/tags`, { tags: ["Promo"] });
  const postback = {
    url: `${receiver}/?click={click_id}&type={conversion_type}&name={smart_link_name}`,
    conversion_types: types.slice(draw(2)),
    ...(draw(4) === 0
      ? { smart_link_scope: "global" }
      : { smart_link_scope: "campaign_specific", smart_link_ids: [id, `link-${draw(50)}`] }),
  };
  const { id: number } = (await send("POST", "/api/smart-link-postbacks", postback)).data;
  const postbackSchedule = schedules[draw(schedules.length)];
  await send("PATCH", "/__admin/settings", { postbackSchedule, postbackRetries: draw(3) });
  await send("POST", "/__admin/clock/advance", { by: `PT${1 + draw(48)}H` });
  await send("GET", `/api/smart-links/${id}/clicks?limit=20`);
  await send("GET", `/api/smart-links?limit=10&filter[tags][]=soak`);
  await send("GET", `/api/smart-links/${id}/fans?limit=10`);
  await send("POST", "/__admin/postbacks/fire", { postback: number, count: 1 + draw(5) });
  await send("GET", "/__admin/requests?limit=20");
  await send("PATCH", `/api/smart-link-postbacks/${number}`, {
    ...postback,
    http_method: "POST",
    body: "{}",
  });
  if (draw(2) === 0) await send("DELETE", `/api/smart-link-postbacks/${number}`);
  if (draw(3) === 0) await send("DELETE", `/api/smart-links/${id}`);
  if (draw(5) === 0) await send("POST", "/__admin/reset/resources");
  return id;
}
