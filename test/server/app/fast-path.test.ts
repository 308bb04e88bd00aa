/** The fast path sends the response that Fastify would send. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { createMock, type Mock, startMock } from "../../../src/index.ts";
import { createFastPath } from "../../../src/server/app/fast-path.ts";
import { resolveOptions } from "../../../src/server/app/mock-options.ts";
import { createBufferPool } from "../../../src/server/respond/body/buffer-pool.ts";
import { createState } from "../../../src/server/session/state.ts";

const options = { seed: "fast-path", now: "2026-02-01T00:00:00Z" } as const;
const page = "date_start=2026-01-01T00:00:00Z&date_end=2026-01-31T23:59:59Z&limit=40";
const paths = ["/api/smart-links/eveniet/clicks", "/api/acct_1/smart-links/eveniet/clicks"];
const headers = { authorization: "Bearer any" };

let listening: Mock;
beforeAll(async () => {
  listening = await startMock({ ...options, port: 0 });
});
afterAll(() => listening.close());

/** Headers of the connection, which differ. */
const connectionHeaders = ["connection", "keep-alive", "date", "transfer-encoding"];

function comparable(all: Iterable<readonly [string, unknown]>): Record<string, string> {
  const kept = [...all].filter(([name]) => !connectionHeaders.includes(name));
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
    // Three times, so that one comes from the page cache.
    for (let time = 0; time < 3; time++) {
      const reply = await fetch(`${listening.url}${path}?${query}`, { method, headers });
      expect(reply.status).toBe(expected.statusCode);
      expect(comparable(reply.headers)).toEqual(comparable(Object.entries(expected.headers)));
      expect(await reply.text()).toBe(method === "HEAD" ? "" : expected.body);
    }
    await app.close();
  });
});

describe("a request that is not ordinary", () => {
  const short = `${paths[0]}?${page}`;
  it.each([
    ["a session of its own", short, { "mock-session": "mine" }],
    ["an invalid session name", short, { "mock-session": "?" }],
    ["a session in the path", `/__s/mine${short}`, {}],
    ["a preference", short, { prefer: "code=429" }],
    ["a preference that changes the page", short, { prefer: "seed=other" }],
    ["no key", short, { authorization: "" }],
    ["a reserved key", short, { authorization: "Bearer ofapi_test_expired" }],
    ["a reserved link", `/api/smart-links/test_404/clicks?${page}`, {}],
    ["a percent-encoded link", `/api/smart-links/even%69et/clicks?${page}`, {}],
    ["a link that cannot be decoded", `/api/smart-links/%ff/clicks?${page}`, {}],
    ["no link", `/api/smart-links//clicks?${page}`, {}],
    ["a path that goes on", `/api/smart-links/eveniet/clicks/?${page}`, {}],
    ["another path", "/api/smart-links", {}],
    ["an origin", short, { origin: "https://dashboard.example" }],
  ])("with %s gets the same response on both ways", async (_what, url, special) => {
    const app = createMock(options);
    const all = { ...headers, ...special };
    const expected = await app.inject({ method: "GET", url, headers: all });
    // A new mock, because it remembers failures.
    const mock = await startMock({ ...options, port: 0 });
    const reply = await fetch(mock.url + url, { headers: all });
    expect(reply.status).toBe(expected.statusCode);
    expect(comparable(reply.headers)).toEqual(comparable(Object.entries(expected.headers)));
    expect(await reply.text()).toBe(expected.body);
    await Promise.all([app.close(), mock.close()]);
  });
});

it("the journal entry of a request is the same on the fast path and through Fastify", async () => {
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

it.each(paths)("GET %s takes the fast path", (path) => {
  const state = createState(resolveOptions(options));
  const response = { writeHead: vi.fn(), end: vi.fn(), once: vi.fn(), socket: null };
  const request = {
    method: "GET",
    url: `${path}?${page}`,
    rawHeaders: ["Host", "a", "Authorization", "Bearer any"],
  };
  const respond = createFastPath({ state, pool: createBufferPool() });
  expect(respond(request as IncomingMessage, response as unknown as ServerResponse)).toBe(true);
  expect(response.writeHead).toHaveBeenCalledWith(
    200,
    expect.arrayContaining(["x-ofapi-is-cached", "false"]),
  );
  expect(response.end).toHaveBeenCalledOnce();
});

describe("a request that fails on the fast path", () => {
  const request = {
    method: "GET",
    url: `${paths[0]}?limit=1`,
    rawHeaders: ["Host", "a", "Authorization", "Bearer any"],
  };

  it("is left to Fastify, which makes an error response of it", () => {
    let isBroken = false;
    const state = createState(resolveOptions({ seed: "fast-path" }), {
      realMs() {
        if (isBroken) throw new Error("there is no time");
        return Date.now();
      },
    });
    isBroken = true;
    const writeHead = vi.fn();
    const answer = () =>
      createFastPath({ state, pool: createBufferPool() })(
        request as IncomingMessage,
        { writeHead } as unknown as ServerResponse,
      );
    expect(answer()).toBe(false);
    expect(writeHead).not.toHaveBeenCalled();
  });
});

it("hooks that are added to an app see its pages, because then there is no fast path", async () => {
  const app = createMock(options);
  app.addHook("onSend", async (_request, reply, payload) => {
    reply.header("x-seen", String((payload as Uint8Array).length));
  });
  const reply = await app.inject({ url: `${paths[0]}?${page}`, headers });
  expect(reply.headers["x-seen"]).toBe(String(reply.rawPayload.length));
  await app.close();
});
