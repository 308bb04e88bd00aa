import { expect, test } from "vitest";
import { createMock, type MockApp } from "../../../src/index.ts";
import { startReceiver } from "./receiver.ts";

const now = "2026-02-01T12:00:00Z";
const headers = { authorization: "Bearer any" };

async function create(mock: MockApp, body: object, more: object = {}) {
  const payload = { smart_link_scope: "global", conversion_types: ["new_subscriber"], ...body };
  const response = await mock.inject({
    method: "POST",
    url: "/api/smart-link-postbacks",
    headers: { ...headers, ...more },
    payload,
  });
  return response;
}

interface Row {
  readonly conversion_type: string;
  readonly click: { readonly id: string };
}

async function conversionsOf(mock: MockApp, link: string, query: string) {
  const url = `/api/smart-links/${link}/conversions?limit=1000&${query}`;
  return (await mock.inject({ url, headers })).json().data.rows;
}

test("the clock posts each conversion of a subscribed type that it passes once, a minute after it", async () => {
  await using receiver = await startReceiver();
  const mock = createMock({ now, links: 3 });
  const url = `${receiver.url}?c={click_id}&at={conversion_at}&t={conversion_type}&l={smart_link_id}`;
  await create(mock, { url, conversion_types: ["new_subscriber", "new_transaction"] });
  mock.clock.advance("PT5H");
  mock.clock.advance("PT59M30S");
  await mock.postbacks.settle();
  const links = (await mock.inject({ url: "/api/smart-links", headers }))
    .json()
    .data.map(({ id }: { id: string }) => id);
  const rows = [];
  for (const link of links)
    rows.push(
      ...(await conversionsOf(mock, link, "date_start=2026-02-01T12:00:00Z&date_end=2026-02-01T17:58:29Z")),
    );
  const expected = rows
    .filter(({ conversion_type: type }) => /new_/.test(type))
    .map((row) => row.conversion_at);
  expect(expected.length).toBeGreaterThan(3);
  expect(receiver.values("at")).toEqual(expected.sort());
  await mock.close();
});

test("mock.postbacks.fire posts the newest conversions and returns what came of the calls", async () => {
  await using receiver = await startReceiver();
  const mock = createMock({ now });
  await create(mock, { url: `${receiver.url}?c={click_id}` });
  const calls = await mock.postbacks.fire({ link: undefined, count: 3 });
  expect(calls).toHaveLength(3);
  expect(calls[0]).toMatchObject({
    postback_id: 1,
    conversion_type: "new_subscriber",
    succeeded: true,
    status_code: 200,
  });
  expect(receiver.calls).toHaveLength(3);
  expect(mock.requests({ operation: "postback" }).map(({ kind, status }) => [kind, status])).toEqual(
    Array(3).fill(["postback", 200]),
  );
  await mock.close();
});

test("a global postback is about created links too, under their own names, and no longer about deleted ones", async () => {
  await using receiver = await startReceiver();
  const mock = createMock({ now, links: 2, clicksPerDay: 400 });
  const inject = async (method: "GET" | "POST" | "DELETE", url: string, payload?: object) =>
    (await mock.inject({ method, url, headers, ...(payload && { payload }) })).json();
  await create(mock, { url: `${receiver.url}?l={smart_link_id}&n={smart_link_name}&c={click_id}` });
  const [{ id: account_id }] = await inject("GET", "/api/accounts");
  const link = { account_id, name: "Spring & more", link_type: "tracking_link" };
  const { id } = (await inject("POST", "/api/smart-links", link)).data;
  const own = await create(mock, {
    url: receiver.url,
    smart_link_scope: "campaign_specific",
    smart_link_ids: [id],
  });
  expect(own.json().data.smart_links).toMatchObject([{ link_ulid: id, name: "Spring & more" }]);
  const deleted = (await inject("GET", "/api/smart-links")).data.find(
    (each: { id: string }) => each.id !== id,
  );
  await inject("DELETE", `/api/smart-links/${deleted.id}`);
  mock.clock.advance("P3D");
  await mock.postbacks.settle();
  const rows = await conversionsOf(mock, id, "date_start=2026-02-01&date_end=2026-02-05");
  const expected = rows
    .filter((row: Row) => row.conversion_type === "new_subscriber")
    .map((row: Row) => row.click.id);
  const received = receiver.calls.filter(({ url }) => url.searchParams.get("l") === id);
  expect(expected.length).toBeGreaterThan(3);
  expect(received.map(({ url }) => url.searchParams.get("c")).sort()).toEqual(expected.sort());
  expect(new Set(received.map(({ url }) => url.searchParams.get("n")))).toEqual(new Set(["Spring & more"]));
  expect(receiver.calls.filter(({ url }) => !url.searchParams.has("l"))).toHaveLength(expected.length);
  expect(new Set(receiver.values("l")).size).toBe(3);
  expect(receiver.values("l")).not.toContain(deleted.id);
  await inject("DELETE", `/api/smart-links/${id}`);
  const before = receiver.calls.length;
  mock.clock.advance("PT12H");
  await mock.postbacks.settle();
  const later = receiver.calls.slice(before).map(({ url }) => url.searchParams.get("l"));
  expect(later.length).toBeGreaterThan(0);
  expect(later).not.toContain(id);
  expect(later).not.toContain(null);
  await mock.close();
});
