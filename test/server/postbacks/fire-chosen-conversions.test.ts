/** Calls on request of chosen conversions: by id, by link, and with a schedule. */
import { expect, test } from "vitest";
import { createMock, type MockApp } from "../../../src/index.ts";
import { startReceiver } from "./receiver.ts";

const now = "2026-02-01T12:00:00Z";
const headers = { authorization: "Bearer any" };
const nothingFits = "No postback is about such a conversion, by its links and types.";

interface Row {
  readonly id: string;
  readonly conversion_type: string;
  readonly conversion_at: string;
}

async function get(mock: MockApp, url: string) {
  const response = await mock.inject({ url, headers });
  expect(response.statusCode).toBe(200);
  return response.json().data;
}

/** A mock with postbacks about these types, and the conversions of its first link in January. */
async function withPostbacks(url: string, types: readonly string[], options: object = {}) {
  const mock = createMock({ now, links: 3, clicksPerDay: 500, ...options });
  for (const type of types) {
    const payload = {
      url: `${url}?at={conversion_at}`,
      smart_link_scope: "global",
      conversion_types: [type],
    };
    await mock.inject({ method: "POST", url: "/api/smart-link-postbacks", headers, payload });
  }
  const [first, second] = (await get(mock, "/api/smart-links")) as readonly { id: string }[];
  const january = "date_start=2026-01-01&date_end=2026-01-31T23:59:59Z&limit=1000";
  const rows: readonly Row[] = (await get(mock, `/api/smart-links/${first!.id}/conversions?${january}`)).rows;
  const ofType = (type: string) => rows.filter((row) => row.conversion_type === type);
  return { mock, first: first!.id, second: second!.id, ofType };
}

test("a conversion is posted by its id, however old it is, by the postbacks that are about its type", async () => {
  await using receiver = await startReceiver();
  const types = ["new_subscriber", "new_transaction"];
  const { mock, first, second, ofType } = await withPostbacks(receiver.url, types);
  const [newest, oldest] = [ofType("new_subscriber")[0]!, ofType("new_transaction").at(-1)!];
  for (const { id, conversion_type, conversion_at } of [newest, oldest]) {
    const made = await mock.postbacks.fire({ conversion: id });
    expect(made).toMatchObject([
      {
        postback_id: 1 + types.indexOf(conversion_type),
        conversion_id: id,
        conversion_type,
        smart_link_id: first,
      },
    ]);
    expect(receiver.values("at").at(-1)).toBe(conversion_at);
  }
  const both = { conversion: newest.id, link: first, conversion_type: "new_subscriber" } as const;
  expect(await mock.postbacks.fire(both)).toHaveLength(1);
  const refused = (options: Parameters<typeof mock.postbacks.fire>[0]) =>
    expect(mock.postbacks.fire(options)).rejects.toMatchObject({ message: nothingFits });
  await refused({ ...both, link: second });
  await refused({ ...both, conversion_type: "new_transaction" });
  await refused({ conversion: newest.id, postback: 2 });
  expect(receiver.calls).toHaveLength(3);
  await mock.close();
});

test("ids of no conversion, and of conversions that are still to come, are refused", async () => {
  await using receiver = await startReceiver();
  const { mock, ofType } = await withPostbacks(receiver.url, ["new_subscriber"]);
  const known = ofType("new_subscriber")[0]!.id;
  const later = createMock({ now: "2026-02-03T12:00:00Z", links: 3, clicksPerDay: 500 });
  const [{ id: link }] = await get(later, "/api/smart-links");
  const { rows } = await get(later, `/api/smart-links/${link}/conversions?date_start=2026-02-02&limit=1000`);
  const toCome = rows.find((row: Row) => row.conversion_type === "new_subscriber").id;
  // The millisecond of a conversion that happened, and other chance.
  const neighbour = `${known.slice(0, -1)}${known.endsWith("0") ? "1" : "0"}`;
  for (const conversion of [toCome, neighbour, "no-ulid", ""])
    await expect(mock.postbacks.fire({ conversion })).rejects.toMatchObject({ message: nothingFits });
  expect(receiver.calls).toEqual([]);
  await later.close();
  await mock.close();
});

test("of a link its newest conversions are posted, the oldest of them first: a hundred at most", async () => {
  await using receiver = await startReceiver();
  const { mock, first, ofType } = await withPostbacks(receiver.url, ["new_subscriber"], {
    now: "2026-02-01T00:00:00Z",
  });
  const made = await mock.postbacks.fire({ link: first, count: 100 });
  expect(made.map(({ smart_link_id }) => smart_link_id)).toEqual(Array(100).fill(first));
  const newest = ofType("new_subscriber").slice(0, 100).reverse();
  expect(made.map(({ conversion_id }) => conversion_id)).toEqual(newest.map(({ id }) => id));
  await expect(mock.postbacks.fire({ link: "nowhere" })).rejects.toMatchObject({ message: nothingFits });
  await mock.close();
});

test("schedules hold for calls on request: twice, late, missing, out of order and early, and none is noted as a mutant", async () => {
  await using receiver = await startReceiver();
  const { mock } = await withPostbacks(receiver.url, ["new_subscriber"]);
  mock.set({ postbackSchedule: "twice" });
  expect(await mock.postbacks.fire({ count: 2 })).toHaveLength(4);
  expect(mock.requests({ operation: "postback" }).map((entry) => entry.mutant)).toEqual(Array(4).fill(null));
  mock.set({ postbackSchedule: "late" });
  expect(await mock.postbacks.fire({ count: 4 })).toHaveLength(2);
  expect(mock.postbacks.received()[0]).toMatchObject({ never_posted: 0 });
  mock.set({ postbackSchedule: "missing" });
  expect(await mock.postbacks.fire({ count: 4 })).toHaveLength(2);
  mock.set({ postbackSchedule: "once" });
  await mock.postbacks.fire({ count: 4 });
  const inOrder = receiver.values("at").slice(-4);
  mock.set({ postbackSchedule: "out-of-order" });
  await mock.postbacks.fire({ count: 4 });
  expect(receiver.values("at").slice(-4)).toEqual(inOrder.toReversed());
  mock.set({ postbackSchedule: "early" });
  expect(await mock.postbacks.fire({ count: 2 })).toHaveLength(2);
  await mock.close();
});
