/** The requests of the dashboard, without a browser. */
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mock, startMock } from "../../src/index.ts";
import { inTurn, loopback } from "../exchange/loopback.ts";
import { root } from "../package/packed.ts";

const { createApi } = await import(pathToFileURL(join(root, "examples/dashboard/api.mjs")).href);

describe("the list of links", () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock({ port: 0, seed: "dashboard", now: "2026-02-01T12:00:00Z" });
  });
  afterAll(() => mock?.close());

  test("every link is read once, at pages that end with the list and at pages that do not", async () => {
    const whole = await idsOf("/api/smart-links?limit=1000");
    for (const limit of [1, 5, whole.length, whole.length + 1]) {
      const api = createApi({ base: `${mock.url}/__s/by-${limit}/`, key: "any" });
      const links: readonly { readonly id: string }[] = await api.links({ limit });
      expect(links.map(({ id }) => id)).toEqual(whole);
      const pages = Math.floor(whole.length / limit) + 1;
      expect(mock.session(`by-${limit}`).requests()).toHaveLength(pages);
    }
  });

  async function idsOf(path: string): Promise<readonly string[]> {
    const response = await fetch(mock.url + path, { headers: { authorization: "Bearer any" } });
    const { data } = (await response.json()) as { readonly data: readonly { readonly id: string }[] };
    return data.map(({ id }) => id);
  }
});

describe("a list that grows while it is read", () => {
  test("a link that moves to the next page is shown once", async () => {
    const pages = [["c", "b"], ["b", "a"], []];
    await using server = await loopback(
      inTurn(
        ...pages.map((ids) => (_request: unknown, response: ServerResponse) => {
          response.end(JSON.stringify({ data: ids.map((id) => ({ id })) }));
        }),
      ),
    );
    const links = await createApi({ base: server.origin, key: "any" }).links({ limit: 2 });
    expect(links.map(({ id }: { id: string }) => id)).toEqual(["c", "b", "a"]);
    expect(server.seen.map(({ url }) => url)).toEqual(
      [0, 2, 4].map((offset) => `/api/smart-links?limit=2&offset=${offset}`),
    );
  });
});

describe("Retry-After", () => {
  test.each([
    ["7", 7],
    ["0", 0],
    [null, 60],
    ["soon", 60],
    ["Wed, 21 Oct 2015 07:28:00 GMT", 0],
  ])("%s is read as seconds", async (value, seconds) => {
    await using server = await loopback((_request, response) => {
      response.writeHead(429, value === null ? {} : { "retry-after": value }).end();
    });
    const read = createApi({ base: server.origin, key: "any" }).whoami();
    await expect(read).rejects.toMatchObject({ name: "ApiError", status: 429, waitSeconds: seconds });
    expect(server.seen).toHaveLength(1);
  });

  test("a date is read as the seconds that are left", async () => {
    await using server = await loopback((_request, response) => {
      response.writeHead(429, { "retry-after": new Date(Date.now() + 30_000).toUTCString() }).end();
    });
    const error = await createApi({ base: server.origin, key: "any" })
      .whoami()
      .catch((reason: unknown) => reason);
    expect([29, 30]).toContain(error.waitSeconds);
  });
});

describe("failures", () => {
  test("a 5xx is repeated twice, and nothing else is", async () => {
    for (const [status, requests] of [
      [400, 1],
      [401, 1],
      [404, 1],
      [422, 1],
      [500, 3],
      [503, 3],
    ] as const) {
      await using server = await loopback((_request, response) => {
        response.writeHead(status).end("<html>");
      });
      const api = createApi({ base: server.origin, key: "any", pauseMs: 1 });
      await expect(api.link("a/b")).rejects.toMatchObject({ status, fields: {} });
      expect(server.seen.map(({ url }) => url)).toEqual(Array(requests).fill("/api/smart-links/a%2Fb"));
    }
  });

  test("the key never stands in a message", async () => {
    const api = createApi({ base: "http://127.0.0.1:1", key: "secret-of-the-team", pauseMs: 1 });
    await expect(api.whoami()).rejects.toThrow(/^The API cannot be reached\.$/);
  });
});
