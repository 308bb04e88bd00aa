/** Ordinary requests are answered past Fastify where nobody can have added hooks: what arrives is the same. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createMock, type Mock, startMock } from "../../../src/index.ts";
import { fastPath } from "../../../src/server/app/fast-path.ts";
import { resolveOptions } from "../../../src/server/app/mock-options.ts";
import { createBufferPool } from "../../../src/server/respond/buffer-pool.ts";
import { createState } from "../../../src/server/session/state.ts";

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

describe("what is out of the ordinary", () => {
  const short = `${paths[0]}?${page}`;
  it.each([
    ["a session of its own", short, { "mock-session": "mine" }],
    ["a session that cannot be", short, { "mock-session": "?" }],
    ["a session in the path", `/__s/mine${short}`, {}],
    ["a preference", short, { prefer: "code=429" }],
    ["a preference that changes the page", short, { prefer: "seed=other" }],
    ["no key", short, { authorization: "" }],
    ["a key that stands for trouble", short, { authorization: "Bearer ofapi_test_expired" }],
    ["a link that stands for trouble", `/api/smart-links/test_404/clicks?${page}`, {}],
    ["a link with letters that stand for others", `/api/smart-links/even%69et/clicks?${page}`, {}],
    ["a link that cannot be read", `/api/smart-links/%ff/clicks?${page}`, {}],
    ["no link", `/api/smart-links//clicks?${page}`, {}],
    ["a path that goes on", `/api/smart-links/eveniet/clicks/?${page}`, {}],
    ["another path", "/api/smart-links", {}],
    ["an origin", short, { origin: "https://dashboard.example" }],
  ])("%s is answered the same on both ways", async (_what, url, special) => {
    const app = createMock(options);
    const all = { ...headers, ...special };
    const expected = await app.inject({ method: "GET", url, headers: all });
    // One of its own, for trouble is remembered.
    const mock = await startMock({ ...options, port: 0 });
    const reply = await fetch(mock.url + url, { headers: all });
    expect(reply.status).toBe(expected.statusCode);
    expect(told(reply.headers)).toEqual(told(Object.entries(expected.headers)));
    expect(await reply.text()).toBe(expected.body);
    await Promise.all([app.close(), mock.close()]);
  });
});

it("the journal has the same on both ways", async () => {
  const url = `${paths[1]}?${page}`;
  const app = createMock(options);
  await app.inject({ url, headers });
  const [expected] = (await app.inject("/__admin/requests")).json().requests;
  const mock = await startMock({ ...options, port: 0 });
  await (await fetch(mock.url + url, { headers })).text();
  const { at: _at, headers: _headers, ...entry } = mock.requests()[0]!;
  expect(expected).toMatchObject(entry);
  expect(entry).toMatchObject({
    number: 1,
    account: "acct_1",
    link: "eveniet",
    edition: "2026-01",
    status: 200,
  });
  await mock.close();
});

describe("what fails on the short way", () => {
  const request = {
    method: "GET",
    url: `${paths[0]}?limit=1`,
    rawHeaders: ["Host", "a", "Authorization", "Bearer any"],
  };

  it("is left to the whole way, where a refusal is made of it", () => {
    let isBroken = false;
    const state = createState(resolveOptions({ seed: "straight" }), () => {
      if (isBroken) throw new Error("there is no time");
      return Date.now();
    });
    isBroken = true;
    const writeHead = vi.fn();
    const answer = () =>
      fastPath(state, createBufferPool())(
        request as IncomingMessage,
        { writeHead } as unknown as ServerResponse,
      );
    expect(answer()).toBe(false);
    expect(writeHead).not.toHaveBeenCalled();
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
