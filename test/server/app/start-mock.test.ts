import { connect, createServer } from "node:net";
import { expect, test } from "vitest";
import * as kit from "../../../src/index.ts";
import type { ClicksResponse } from "../../../src/openapi/wire.ts";
import { createMock, sampleClicks, startMock } from "../../../src/sandbox.ts";

const path = "/api/smart-links/eveniet/clicks?limit=1";

test("a mock listens where its url says, its token works, and using it closes it", async () => {
  let url = "";
  {
    await using mock = await startMock({ port: 0, seed: "demo", now: "2026-02-01T00:00:00Z" });
    url = mock.url;
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:[1-9]\d*$/);
    const response = await fetch(url + path, { headers: { authorization: `Bearer ${mock.token}` } });
    expect(response.status).toBe(200);
    const { data } = (await response.json()) as ClicksResponse["2026-09"];
    expect(data.filters.date_end).toBe("2026-02-01T23:59:59+00:00");
  }
  await expect(fetch(url + path)).rejects.toThrow();
});

test("the same options give the same bytes in another mock", async () => {
  const options = { seed: "demo", now: "2026-02-01T00:00:00Z", clicksPerDay: 50 };
  const bodies = [];
  for (const app of [createMock(options), createMock(options)]) {
    bodies.push((await app.inject({ url: path, headers: { authorization: "Bearer x" } })).body);
    await app.close();
  }
  expect(bodies[0]).toBe(bodies[1]);
});

test("closing twice does no harm, and closing waits for no idle connection", async () => {
  const mock = await startMock({ port: 0 });
  const idle = connect(Number(new URL(mock.url).port), "127.0.0.1");
  idle.on("error", () => undefined);
  await new Promise((resolve) => idle.once("connect", resolve));
  let received = "";
  idle.on("data", (bytes) => {
    received += bytes;
  });
  idle.write("GET / HTTP/1.1\r\nhost: x\r\n");
  await Promise.all([mock.close(), mock.close()]);
  await mock.close();
  // Waited for, it would have got a 408 after the time that headers may take.
  expect(received).toBe("");
});

test("a taken port and a foreign address are said so", async () => {
  await using mock = await startMock({ port: 0 });
  const port = Number(new URL(mock.url).port);
  await expect(startMock({ port })).rejects.toMatchObject({
    name: "KitError",
    code: "port_in_use",
    message: `Port ${port} is taken.`,
    hint: "Stop the other program, choose another port with the option port, or take any free one with 0.",
  });
  await expect(startMock({ port: 0, host: "192.0.2.1" })).rejects.toMatchObject({
    code: "address_unavailable",
  });
});

test("IPv6 addresses are written so that they can be called", async ({ skip }) => {
  const isPossible = await new Promise((resolve) => {
    const probe = createServer().once("error", () => resolve(false));
    probe.listen(0, "::1", () => probe.close(() => resolve(true)));
  });
  if (!isPossible) skip();
  await using mock = await startMock({ port: 0, host: "::1" });
  expect(mock.url).toMatch(/^http:\/\/\[::1\]:\d+$/);
  expect((await fetch(`${mock.url}/__admin/health`)).status).toBe(200);
});

test.each([
  [{ now: "yesterday" }, "invalid_option"],
  [{ now: "2026-02-30" }, "invalid_option"],
  [{ now: "" }, "invalid_option"],
  [{ clicksPerDay: -1 }, "invalid_option"],
  [{ clicksPerDay: Number.NaN }, "invalid_option"],
  [{ clicksPerDay: Number.POSITIVE_INFINITY }, "invalid_option"],
  [{ behaviour: { row_order: "shuffled" } }, "invalid_behaviour"],
  [{ behaviour: { largest_limit: 7 } }, "invalid_behaviour"],
  [{ behaviour: { colour: "blue" } }, "invalid_behaviour"],
  [{ behaviour: { constructor: "x" } }, "invalid_behaviour"],
])("%j is refused", (options, code) => {
  expect(() => createMock(options as Parameters<typeof createMock>[0])).toThrow(
    expect.objectContaining({ name: "KitError", code }),
  );
});

test("a behaviour left undefined is the assumed one", () => {
  const behaviour = { row_order: undefined } as unknown as Partial<kit.Behaviour>;
  const now = "2026-02-01T00:00:00Z";
  expect(sampleClicks({ now, behaviour })).toEqual(sampleClicks({ now }));
});

test("health tells the version, the seed and the present", async () => {
  const app = createMock({ seed: "demo", now: "2026-02-01T00:00:00Z" });
  const { status, version, seed, now } = (await app.inject("/__admin/health")).json();
  expect({ status, version, seed, now }).toEqual({
    status: "ok",
    version: kit.version,
    seed: "demo",
    now: "2026-02-01T00:00:00.000Z",
  });
  await app.close();
});

test("with the real clock today's clicks appear as the day goes on", async () => {
  const app = createMock({ clicksPerDay: 1e6 });
  const headers = { authorization: "Bearer any" };
  const before = Date.now();
  const { data } = (await app.inject({ url: path, headers })).json();
  const newest = Date.parse(data.rows[0].created_at);
  expect(newest).toBeLessThanOrEqual(Date.now());
  expect(newest).toBeGreaterThan(before - 60_000);
  await app.close();
});
