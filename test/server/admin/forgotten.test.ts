/** What the mock could not keep is reported: requests, faults and sessions. */
import { expect, test } from "vitest";
import { createMock } from "../../../src/server/app/app.ts";
import { ask } from "../control/retrying-client.ts";
import { call, clicks, mock, useMock } from "./admin-call.ts";

useMock();

test("after 1,205 requests, listing, counting and finding say that the 205 oldest were forgotten", async () => {
  for (let batch = 0; batch < 5; batch++)
    await Promise.all(Array.from({ length: 241 }, () => fetch(clicks("limit=1"))));
  const listed = (await call("GET /requests?limit=2")).body;
  expect(listed).toMatchObject({
    total: 1000,
    forgotten: 205,
    requests: [{ number: 206 }, { number: 207 }],
  });
  expect((await call("POST /requests/count", {})).body).toEqual({ count: 1000, forgotten: 205 });
  expect((await call("POST /requests/find", { offset: 999 })).body).toMatchObject({
    ...{ total: 1000, forgotten: 205 },
    requests: [{ number: 1205 }],
  });
  await call("DELETE /requests");
  expect((await call("POST /requests/count", {})).body).toEqual({ count: 0, forgotten: 0 });
}, 30_000);

test("the memory budget and what was forgotten to keep within it are in the health", async () => {
  await ask(clicks("limit=1"));
  const { memory } = (await call("GET /health")).body;
  expect(memory).toEqual({
    budgetBytes: 64 * 2 ** 20,
    usedBytes: expect.any(Number),
    forgottenRequests: 0,
    endedSessions: 0,
  });
  expect(memory.usedBytes).toBeGreaterThan(1000);
  expect(memory.usedBytes).toBeLessThan(30_000);
});

test("a loud session forgets its own oldest requests, and the journal of a quiet one stays whole", async () => {
  const app = createMock({ memory: 16, journal: 100_000 });
  const get = async (session: string, url: string, headers = {}) =>
    (await app.inject({ url: `/__s/${session}${url}`, headers })).body;
  const page = "/api/smart-links/eveniet/clicks?limit=1";
  for (let i = 0; i < 20; i++) await get("quiet", page);
  for (let i = 0; i < 1500; i++)
    await get(
      "loud",
      page,
      Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`x-${n}`, `${i}`.padEnd(500, "x")])),
    );
  const [quiet, loud] = [
    await get("quiet", "/__admin/requests?limit=1"),
    await get("loud", "/__admin/requests?limit=1"),
  ];
  expect(JSON.parse(quiet)).toMatchObject({ total: 20, forgotten: 0 });
  const { total, forgotten, requests } = JSON.parse(loud);
  expect(total + forgotten).toBe(1500);
  expect(requests[0].number).toBe(forgotten + 1);
  expect(total).toBeGreaterThan(500);
  const { memory } = JSON.parse(await get("quiet", "/__admin/health"));
  expect(memory.forgottenRequests).toBe(forgotten);
  expect(memory.usedBytes).toBeLessThanOrEqual(memory.budgetBytes);
  await app.close();
}, 60_000);

test("faults that have no room are refused with 409, and one session leaves room for another", async () => {
  const fault = (session: string) =>
    fetch(`${mock.url}/__s/${session}/__admin/faults`, {
      method: "POST",
      body: JSON.stringify({ code: 503, match: { query: query } }),
    });
  const query = Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`p${i}`, "v".repeat(2000)]));
  let queued = 0;
  let refused = await fault("greedy");
  for (; refused.status === 201 && queued < 1000; queued++) refused = await fault("greedy");
  expect(refused.status).toBe(409);
  expect(await refused.json()).toMatchObject({ error: "TOO_MANY_FAULTS" });
  expect(queued).toBeGreaterThan(10);
  expect((await fault("modest")).status).toBe(201);
  expect(() => {
    for (let i = 0; i <= 1000; i++) mock.fail({ code: 500 });
  }).toThrow(/There are 1000 faults in the queue of this session already/);
  mock.reset("faults");
  expect(mock.fail({ code: 500 })).toMatchObject({ left: 1 });
}, 30_000);
