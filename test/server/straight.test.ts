/** Pages are written past Fastify where nobody can have added hooks: what arrives is the same. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMock, type Mock, startMock } from "../../src/index.ts";

const options = { seed: "straight", now: "2026-02-01T00:00:00Z" } as const;
const page = "date_start=2026-01-01T00:00:00Z&date_end=2026-01-31T23:59:59Z&limit=40";
const paths = ["/api/smart-links/eveniet/clicks", "/api/acct_1/smart-links/eveniet/clicks"];
const headers = { authorization: "Bearer any" };

let listening: Mock;
beforeAll(async () => {
  listening = await startMock({ ...options, port: 0 });
});
afterAll(() => listening.close());

/** Names that belong to the connection, not to the answer. */
const ofTheConnection = ["connection", "keep-alive", "date", "transfer-encoding"];

function told(all: Iterable<readonly [string, unknown]>): Record<string, string> {
  const kept = [...all].filter(([name]) => !ofTheConnection.includes(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, String(value)]).sort());
}

describe.each(paths)("%s", (path) => {
  it.each([
    ["GET", page],
    ["HEAD", page],
    ["GET", ""],
    ["GET", "limit=0"],
    ["GET", "limt=1"],
    ["GET", `${page}&offset=1000000`],
  ] as const)("%s of %j is the same through a socket and through Fastify", async (method, query) => {
    const app = createMock(options);
    const expected = await app.inject({ method, url: `${path}?${query}`, headers });
    // Three times, so that a kept page is among them.
    for (let time = 0; time < 3; time++) {
      const reply = await fetch(`${listening.url}${path}?${query}`, { method, headers });
      expect(reply.status).toBe(expected.statusCode);
      expect(told(reply.headers)).toEqual(told(Object.entries(expected.headers)));
      expect(await reply.text()).toBe(method === "HEAD" ? "" : expected.body);
    }
    await app.close();
  });
});

it("hooks that are added to an app see its pages", async () => {
  const app = createMock(options);
  app.addHook("onSend", async (_request, reply, payload) => {
    reply.header("x-seen", String((payload as Uint8Array).length));
  });
  const reply = await app.inject({ url: `${paths[0]}?${page}`, headers });
  expect(reply.headers["x-seen"]).toBe(String(reply.rawPayload.length));
  await app.close();
});
