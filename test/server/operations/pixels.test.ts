/** Pixels: they belong to the team, and links are connected to them. */
import { afterAll, beforeEach, expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";
import { reply } from "../respond/valid-response.ts";
import { getBody, now } from "./api.ts";

const lines: string[] = [];
const app = createMock({ seed: "pixels", now, log: "json", logTo: (line) => lines.push(line) });
afterAll(() => app.close());
beforeEach(() => app.reset());

const token = "EAAB-secret-access-token";
const meta = { platform: "meta", pixel_id: "77", pixel_access_token: token };
const pathOf = (link: string) => `/api/smart-links/${link}/pixels`;

async function connect(link: string, body: object = meta) {
  const response = await reply(app, pathOf(link), { method: "post", body });
  expect(response.status).toBe(200);
  return response.body.data;
}

const pixelsOf = async (link: string) =>
  (await getBody<{ readonly data: readonly object[] }>(app, pathOf(link))).data;

test("a link has no pixels until it is connected; then they are listed, and the list of links finds it", async () => {
  expect(await pixelsOf("a")).toEqual([]);
  const [{ id: link } = { id: "" }] = (
    await getBody<{ readonly data: readonly { readonly id: string }[] }>(app, "/api/smart-links")
  ).data;
  const pixel = await connect(link, { ...meta, event_click: "ViewContent" });
  expect(pixel).toMatchObject({
    platform_label: "Meta Ads",
    label: "Meta Ads 77",
    event_click: "ViewContent",
  });
  expect(await pixelsOf(link)).toEqual([pixel]);
  const found = await getBody<{ readonly data: object[] }>(app, `/api/smart-links?pixel_ids=${pixel.id}`);
  expect(found.data).toMatchObject([{ id: link }]);
});

test("an update shows in every link that has the pixel; a deletion only disconnects one of them", async () => {
  const pixel = await connect("a", {
    ...meta,
    event_click: "View",
    event_source_url: "https://example.com/",
  });
  expect((await connect("b")).id).toBe(pixel.id);
  const change = { label: "", event_click: null, event_new_subscriber: "Subscribe" };
  app.clock.advance("PT1M");
  const { body } = await reply(app, `${pathOf("a")}/${pixel.id}`, { method: "patch", body: change });
  expect(body.data).toEqual({
    ...pixel,
    ...{ event_click: null, event_new_subscriber: "Subscribe", updated_at: "2026-02-01T12:01:00+00:00" },
  });
  expect(await pixelsOf("b")).toEqual([body.data]);
  const gone = await reply(app, `${pathOf("a")}/${pixel.id}`, { method: "delete" });
  expect(gone.body.data).toEqual({ success: true });
  expect([await pixelsOf("a"), await pixelsOf("b")]).toEqual([[], [body.data]]);
  for (const method of ["delete", "patch"] as const)
    expect((await reply(app, `${pathOf("a")}/${pixel.id}`, { method, body: {} })).status).toBe(404);
});

test("connecting the same pixel again may create another one", async () => {
  await using other = createMock({ now, behaviour: { pixel_connected_again: "separate" } });
  const ids = [];
  for (const link of ["a", "b"])
    ids.push((await reply(other, pathOf(link), { method: "post", body: meta })).body.data.id);
  expect(new Set(ids).size).toBe(2);
});

test("a test event is accepted where the pixel has a name for it", async () => {
  const { id } = await connect("a", { ...meta, event_new_subscriber: "Subscribe" });
  const send = (event_type: string, pixel: number | string = id) =>
    reply(app, `${pathOf("a")}/${pixel}/test-event`, { method: "post", body: { event_type } });
  const { body } = await send("event_new_subscriber_paid");
  expect(body.data).toEqual({
    ...{ accepted: true, event_name: "Subscribe", status: 200, body: { events_received: 1 } },
  });
  expect((await send("event_click")).status).toBe(422);
  expect((await send("event_unknown")).status).toBe(422);
  expect((await send("event_click", "x")).status).toBe(404);
  const traffic = await connect("a", { ...meta, platform: "creatortraffic" });
  expect((await send("event_click", traffic.id)).body.errors.event_type[0]).toContain("CreatorTraffic");
});

test("the access token is in no response, in no journal entry and in no log line", async () => {
  const pixel = await connect("a");
  await reply(app, `${pathOf("a")}/${pixel.id}`, {
    method: "patch",
    body: { pixel_access_token: `${token}2` },
  });
  await app.inject({
    method: "POST",
    url: pathOf("a"),
    headers: { authorization: "Bearer any" },
    payload: token,
  });
  const texts = [JSON.stringify([pixel, await pixelsOf("a"), app.requests()]), lines.join("")];
  for (const text of texts) expect(text).not.toContain(token);
  expect(app.requests()[0]?.body).toEqual({ ...meta, pixel_access_token: "[key]" });
});

test("a deleted link is disconnected, and the team keeps the pixel", async () => {
  const { id } = await connect("a");
  await reply(app, "/api/smart-links/a", { method: "delete" });
  expect((await reply(app, pathOf("a"))).status).toBe(404);
  expect((await connect("b")).id).toBe(id);
});
