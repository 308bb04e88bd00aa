import supertest from "supertest";
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from "vitest";
import { type Mock, startMock } from "../../src/sandbox.ts";
import { contractMatchers, exchangeOf } from "../../src/vitest.ts";

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
    expect(exchangeOf(reply)).toKeepContract({ assumed: "require" });
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
    const other = { url: "/api/whoami", status: 200, headers: {}, body: {} };
    expect(() => expect(other).toKeepContract()).toThrow(
      "GET /api/whoami is no request that the contract has checks for.",
    );
  });

  test("one that keeps it is not one that breaks it", async () => {
    const reply = await plain();
    expect(() => expect(reply).not.toKeepContract()).toThrow(/keeps the contract: all \d+ claims hold\.$/);
  });
});

test("only a fetch reply is awaited", () => {
  expectTypeOf(expect(new Response()).toKeepContract).returns.resolves.toBeVoid();
  expectTypeOf(
    expect(exchangeOf({ url: path, status: 200, headers: {}, body: {} })).toKeepContract,
  ).returns.toBeVoid();
  expect(Object.keys(contractMatchers)).toEqual(["toKeepContract"]);
});
