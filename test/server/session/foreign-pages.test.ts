import { request } from "node:http";
import { expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/sandbox.ts";
import { isForeignPage } from "../../../src/server/session/request-origin.ts";

const path = "/api/smart-links/eveniet/clicks?limit=1";

function status(mock: Mock, url: string, headers: Readonly<Record<string, string>>) {
  return new Promise<number | undefined>((resolve, reject) => {
    const options = {
      port: new URL(mock.url).port,
      path: url,
      headers: { authorization: "Bearer any", ...headers },
    };
    const sent = request(options, (reply) => {
      reply.resume().on("end", () => resolve(reply.statusCode));
    });
    sent.on("error", reject).end();
  });
}

test("a page of another origin begins no session, and gets its response all the same", async () => {
  await using mock = await startMock({ port: 0, sessions: 3 });
  const origin = "https://evil.example";
  mock.session("kept").set({ seed: "mine" });
  for (let i = 0; i < 10; i++) {
    expect(await status(mock, `/__s/pushed-${i}${path}`, { origin })).toBe(200);
    expect(await status(mock, path, { origin, "mock-session": `pushed-${i}` })).toBe(200);
    expect(await status(mock, `/__s/pushed-${i}/nothing`, { origin })).toBe(404);
    expect(await status(mock, `/__s/pushed-${i}/__admin/health`, { origin })).toBe(200);
  }
  const listed = await fetch(`${mock.url}/__admin/sessions`);
  const { sessions } = (await listed.json()) as { readonly sessions: readonly { readonly name: string }[] };
  expect(sessions.map(({ name }) => name).sort()).toEqual(["default", "kept"]);
  expect(mock.session("kept").settings().seed).toBe("mine");
});

test("a page of another origin uses a session that exists, and pages of this machine begin sessions", async () => {
  await using mock = await startMock({ port: 0 });
  const named = mock.session("staging");
  expect(await status(mock, `/__s/staging${path}`, { origin: "https://staging.example" })).toBe(200);
  expect(named.requests()).toHaveLength(1);
  expect(await status(mock, `/__s/local${path}`, { origin: "http://localhost:3000" })).toBe(200);
  expect(mock.session("local").requests()).toHaveLength(1);
});

test.each([
  [undefined, "a.test", false],
  ["http://localhost:3000", "a.test", false],
  ["http://a.test:4010", "a.test:4010", false],
  ["https://a.test", "a.test:443", false],
  ["http://a.test", "a.test", false],
  ["http://a.test:3000", "a.test:4010", true],
  ["https://b.test", "a.test", true],
  ["null", "a.test", true],
  ["https://b.test", undefined, true],
  ["file://", "a.test", true],
])("the origin %s of a request to %s is foreign: %s", (origin, host, isForeign) => {
  expect(isForeignPage({ origin, host })).toBe(isForeign);
});
