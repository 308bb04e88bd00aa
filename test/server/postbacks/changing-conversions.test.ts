import { expect, test } from "vitest";
import { startMock } from "../../../src/index.ts";
import { startReceiver } from "./receiver.ts";
import { sessionWithoutNetwork } from "./support/session-without-network.ts";

const start = "2026-02-01T12:00:00Z";
const headers = { authorization: "Bearer any", "content-type": "application/json" };
const conversion_types = ["new_subscriber", "new_transaction", "message_received", "fan_sent_1_message"];

test("a conversion that the API lists late is posted at its time, as others are", async () => {
  await using receiver = await startReceiver();
  await using mock = await startMock({ port: 0, now: start, clicksPerDay: 400, late: 0.25 });
  const body = {
    url: `${receiver.url}?c={click_id}&t={conversion_type}&at={conversion_at}`,
    smart_link_scope: "campaign_specific",
    smart_link_ids: ["eveniet"],
    conversion_types,
  };
  const created = await fetch(`${mock.url}/api/smart-link-postbacks`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  expect(created.status).toBe(200);

  const listed = async () => {
    const query = `limit=1000&date_start=${start}&date_end=2026-02-03T12:00:00Z`;
    const response = await fetch(`${mock.url}/api/smart-links/eveniet/conversions?${query}`, { headers });
    const { data } = (await response.json()) as {
      data: { rows: { conversion_type: string; conversion_at: string; click: { id: string } }[] };
    };
    return data.rows
      .filter((row) => conversion_types.includes(row.conversion_type))
      .map(({ click, conversion_type, conversion_at }) => `${click.id} ${conversion_type} ${conversion_at}`);
  };
  mock.clock.advance("P2DT2M");
  await mock.postbacks.settle();
  const atFirst = await listed();
  const posted = receiver.calls
    .map(({ url }) => ["c", "t", "at"].map((key) => url.searchParams.get(key)).join(" "))
    .filter((call) => call.slice(-25) <= "2026-02-03T12:00:00+00:00");
  mock.clock.advance("P3D");
  const inTheEnd = await listed();
  expect(inTheEnd.length).toBeGreaterThan(atFirst.length);
  expect(posted.sort()).toEqual(inTheEnd.sort());
});

test("a purchase that is refunded later is posted at its time, however far the clock moves at once", async () => {
  const postedBy = async (durations: readonly string[]) => {
    const posted: string[] = [];
    const receiver = "http://127.0.0.1/in?c={click_id}&t={conversion_type}&at={conversion_at}";
    const { controls, close } = sessionWithoutNetwork({
      options: { now: "2026-02-10T15:37:21Z", clicksPerDay: 150, refunded: 0.25, receiver },
      send: async ({ url }) => {
        posted.push(url);
        return { kind: "response", status: 200 };
      },
    });
    for (const by of durations) {
      controls.clock.advance(by);
      await controls.postbacks.settle();
    }
    close();
    return posted;
  };
  const atOnce = await postedBy(["P10D"]);
  expect(await postedBy(Array.from({ length: 240 }, () => "PT1H"))).toEqual(atOnce);
  expect(await postedBy(["P3DT5H", "PT1S", "P6DT18H59M59S"])).toEqual(atOnce);
  expect(new Set(atOnce).size).toBe(atOnce.length);
});
