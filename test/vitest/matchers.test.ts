import axios from "axios";
import supertest from "supertest";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { createMock, type Mock, startMock } from "../../src/sandbox.ts";
import { contractMatchers, exchangeFrom } from "../../src/vitest.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "demo", now: "2026-02-01T00:00:00Z" });
});
afterAll(() => mock.close());

const path = "/api/acct_1/smart-links/eveniet/clicks?date_start=2026-01-01&date_end=2026-01-31&limit=5";

/** The mock's reply as a client in plain values would hand it on. */
async function plain() {
  const { status, headers, body } = await supertest(mock.url).get(path).auth("any", { type: "bearer" });
  return { url: path, status, headers: headers as Record<string, unknown>, body };
}

describe("a truthful reply keeps the contract", () => {
  test("of fetch", async () => {
    const reply = await fetch(mock.url + path, { headers: { authorization: `Bearer ${mock.token}` } });
    await expect(reply).toKeepContract();
    expect(await reply.json()).toHaveProperty("data.rows.length", 5);
  });

  test("of fetch, while it is on its way", async () => {
    const headers = { authorization: `Bearer ${mock.token}` };
    await expect(fetch(mock.url + path, { headers })).resolves.toKeepContract();
  });

  test("of supertest", async () => {
    expect(await supertest(mock.url).get(path).auth("any", { type: "bearer" })).toKeepContract();
  });

  test("in plain values, and as an exchange", async () => {
    const reply = await plain();
    expect(reply).toKeepContract();
    expect(exchangeFrom(reply)).toKeepContract({ assumed: "require" });
  });

  test("of axios, of a client with parameters and of one without", async () => {
    const headers = { authorization: "Bearer any" };
    expect(await axios.get(mock.url + path, { headers })).toKeepContract();
    const client = axios.create({ baseURL: `${mock.session("axios").url}/api`, headers });
    const params = { limit: 3, date_start: "2026-01-01" };
    expect(await client.get("/smart-links/eveniet/clicks", { params })).toKeepContract();
    const page = await client.get("/smart-links/eveniet/clicks", { params });
    page.data.data.rows.pop();
    expect(() => expect(page).toKeepContract()).toThrow(
      "GET /api/smart-links/eveniet/clicks?limit=3&date_start=2026-01-01 breaks the contract:",
    );
  });

  test("of inject, and of supertest on the server of an app", async () => {
    const app = createMock({ seed: "demo", now: "2026-02-01T00:00:00Z" });
    await app.ready();
    expect(await app.inject({ url: path, headers: { authorization: "Bearer any" } })).toKeepContract();
    expect(await app.inject({ url: path })).toKeepContract();
    expect(await supertest(app.server).get(path).auth("any", { type: "bearer" })).toKeepContract();
    expect(app.coverage({ link: "eveniet", start: "2026-01-01", end: "2026-01-31" })).toMatchObject({
      ...{ read: 5, read_twice: 5, requests: 2 },
    });
    await app.close();
  });

  test("of a session, whose name is not part of the path", async () => {
    const headers = { authorization: "Bearer any" };
    await expect(await fetch(mock.session("mine").url + path, { headers })).toKeepContract();
  });

  test("of fetch whose body was read, when the body is given", async () => {
    const reply = await fetch(mock.url + path, { headers: { authorization: "Bearer any" } });
    const body = await reply.json();
    await expect(reply).toKeepContract({ body });
    await expect(expect(reply).toKeepContract()).rejects.toThrow(
      "The body of this response was read already. Give it too: { body: await response.json() }.",
    );
  });

  test("a refusal, too", async () => {
    expect(await supertest(mock.url).get(path)).toKeepContract();
    expect(
      await supertest(mock.url).get(`${path}&limit=-1`).auth("any", { type: "bearer" }),
    ).toKeepContract();
  });
});

describe("a damaged reply does not", () => {
  test("and is told with claim, place, expected and received", async () => {
    const reply = await plain();
    const [first] = reply.body.data.rows;
    const rows = [first, ...reply.body.data.rows.slice(0, 4)];
    const damaged = { ...reply, body: { ...reply.body, data: { ...reply.body.data, rows } } };
    expect(damaged).not.toKeepContract();
    expect(() => expect(damaged).toKeepContract()).toThrow(`\
GET ${path} breaks the contract:

  ✗ No row appears twice on a page.
    at       /response/body/data/rows/1/id
`);
  });

  test("what it says reaches the terminal harmless", async () => {
    const reply = { ...(await plain()), body: "\u001b[2Jgone" };
    expect(() => expect(reply).toKeepContract()).toThrow(/^\P{Cc}*(\n\P{Cc}*)*$/u);
  });

  test("fetch, too, when awaited", async () => {
    const reply = {
      url: path,
      status: 500,
      headers: new Headers(),
      clone: () => ({ text: async () => "oops" }),
    };
    await expect(expect(reply).toKeepContract()).rejects.toThrow("breaks the contract");
  });

  test("a response to a request without checks fails the matcher", () => {
    const other = { url: "/api/media", status: 200, headers: {}, body: {} };
    expect(() => expect(other).toKeepContract()).toThrow(
      "GET /api/media is no request that the contract has checks for.",
    );
  });

  test("what is no response fails the matcher and its opposite, with a sentence", async () => {
    const message = "toKeepContract takes a response of fetch, axios, supertest or inject, or an exchange";
    for (const value of [undefined, null, 42, "text", [], {}, { status: 200 }, fetch(mock.url)]) {
      expect(() => expect(value).toKeepContract()).toThrow(message);
      expect(() => expect(value).not.toKeepContract()).toThrow(message);
    }
    expect(() => expect(plain()).toKeepContract()).toThrow("but got a promise: await it first.");
  });

  test("one that keeps it is not one that breaks it", async () => {
    const reply = await plain();
    expect(() => expect(reply).not.toKeepContract()).toThrow(/keeps the contract: all \d+ claims hold\.$/);
  });
});

test("only a fetch reply is awaited", () => {
  expectTypeOf(expect(new Response()).toKeepContract).returns.resolves.toBeVoid();
  expectTypeOf(
    expect(exchangeFrom({ url: path, status: 200, headers: {}, body: {} })).toKeepContract,
  ).returns.toBeVoid();
  expect(Object.keys(contractMatchers)).toEqual(["toKeepContract", "toHaveReadAll"]);
});
