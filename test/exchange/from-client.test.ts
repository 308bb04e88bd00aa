import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import supertest from "supertest";
import { expect, test } from "vitest";
import type { Exchange } from "../../src/exchange/exchange.ts";
import { exchangeFrom, exchangeFromFetch } from "../../src/exchange/from-client.ts";

const body = '{"data": {"rows": []}, "é": "🙂"}';

/** A server that answers everything with the same body. */
async function serving<T>(use: (origin: string) => Promise<T>): Promise<T> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "Content-Type": "application/json", "X-A": ["1", "2"] }).end(body);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
  }
}

const path = "/api/smart-links/a%2Fb/clicks?limit=2&date_start=2026-01-01T00%3A00%3A00Z";
const expected = {
  request: { method: "GET", path, headers: {}, auth: "key" },
  response: {
    status: 200,
    headers: expect.objectContaining({ "content-type": "application/json", "x-a": "1, 2" }),
    body,
  },
  latencyMs: 0,
};

test("of fetch, whose reply stays readable", async () => {
  await serving(async (origin) => {
    const reply = await fetch(origin + path);
    expect(await exchangeFromFetch(reply)).toEqual(expected);
    expect(await reply.text()).toBe(body);
  });
});

test("of supertest", async () => {
  await serving(async (origin) => {
    const withKey = supertest(origin).get(path).set("Authorization", "Bearer secret");
    expect(exchangeFrom(await withKey)).toEqual(expected);
    expect(exchangeFrom(await supertest(origin).get(path)).request.auth).toBe("none");
  });
});

test("of plain values, with a body parsed or not", () => {
  const headers = { "Content-Type": "application/json", "X-A": ["1", "2"], "x-none": undefined };
  expect(exchangeFrom({ url: path, status: 200, headers, body })).toEqual(expected);
  const parsed = exchangeFrom({
    url: `https://api.example${path}`,
    status: 200,
    headers,
    body: JSON.parse(body),
  });
  expect(parsed.request.path).toBe(path);
  expect(JSON.parse(parsed.response.body)).toEqual(JSON.parse(body));
});

test("of a reply whose request had headers, but no key", () => {
  const reply = { status: 200, headers: { none: undefined, n: 1 }, text: body };
  const authOf = (header?: object) =>
    exchangeFrom({
      ...reply,
      request: { method: "GET", url: path, ...(header && { header: { ...header } }) },
    }).request.auth;
  expect(authOf({ accept: "application/json" })).toBe("none");
  expect(authOf({ AUTHORIZATION: "Bearer secret" })).toBe("key");
  // Whether there was a key is not known: it is taken to be the usual question.
  expect(authOf()).toBe("key");
  const { headers } = exchangeFrom({ ...reply, request: { method: "GET", url: path } }).response;
  expect(headers).toEqual({ n: "1" });
});

test("of an exchange", () => {
  const exchange: Exchange = {
    request: { method: "GET", path, headers: {} },
    latencyMs: 0,
    response: { status: 200, headers: {}, body },
  };
  expect(exchangeFrom(exchange)).toBe(exchange);
});
