/** Requests with `Mock-Trace: none`: the response that the session gives next, and nothing of it remembered. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/index.ts";

const headers = { authorization: "Bearer any" };
const untraced = { ...headers, "mock-trace": "none" };
const path = "/api/smart-links/eveniet/clicks?limit=3";
const logged: string[] = [];
let mock: Mock;

beforeAll(async () => {
  mock = await startMock({
    ...{ port: 0, seed: "demo", now: "2026-02-01T00:00:00Z" },
    ...{ log: "pretty", logTo: (line) => void logged.push(line) },
  });
});
afterAll(() => mock?.close());

describe("a request that leaves no trace", () => {
  test("gets the bytes that the next request gets, with the session's clock and clicks", async () => {
    const session = mock.session("data");
    const row = { id: "c1", created_at: "2026-02-03T12:00:00Z", is_bot: false, is_duplicate: false };
    session.clicks.set("eveniet", JSON.stringify([row]));
    session.clock.advance("P3D");
    const seen = await ask(session.url + path, untraced);
    expect(JSON.parse(seen.body).data.summary.clicks_total).toBe(1);
    expect(await ask(session.url + path)).toEqual(seen);
  });

  test("begins no session, and so ends no other one", async () => {
    await using few = await startMock({ port: 0, now: "2026-02-01T00:00:00Z", sessions: 2 });
    await ask(few.session("kept").url + path);
    const seen = await ask(`${few.url}/__s/other${path}`, untraced);
    expect(seen).toEqual(await ask(few.url + path, untraced));
    expect(few.sessionNames()).toEqual(["default", "kept"]);
    expect(few.session("kept").requests()).toHaveLength(1);
  });

  test("is in no journal and no log, and its rows do not count as read", async () => {
    const session = mock.session("reads");
    logged.length = 0;
    for (const each of [path, "/api/smart-links/eveniet/clicks?limit=0", "/api/nothing", "/api/whoami"])
      await ask(session.url + each, untraced);
    await fetch(session.url + path, { method: "HEAD", headers: untraced });
    expect(session.requests()).toEqual([]);
    expect(session.coverage({ link: "eveniet" }).requests).toBe(0);
    expect(logged).toEqual([]);
    await ask(session.url + path);
    expect(session.requests().map(({ number }) => number)).toEqual([1]);
    expect(session.coverage({ link: "eveniet" }).read).toBe(3);
  });

  test("meets no queued fault, so the fault meets the client", async () => {
    const session = mock.session("faults");
    session.fail({ code: 503, times: 2 });
    expect((await ask(session.url + path, untraced)).status).toBe(200);
    expect(
      [await ask(session.url + path), await ask(session.url + path)].map(({ status }) => status),
    ).toEqual([503, 503]);
    expect((await ask(session.url + path, untraced)).status).toBe(200);
  });

  test("meets the quota and the credits as they are, and spends nothing of them", async () => {
    const session = mock.session("quota");
    session.set({ rateLimit: 2, credits: 3 });
    // Edition 2026-01: a page costs a credit.
    const url = `${session.url}/api/acct_1/smart-links/eveniet/clicks`;
    for (let i = 0; i < 5; i++) {
      const seen = await ask(url, untraced);
      expect([seen.status, seen.headers["x-rate-limit-remaining-minute"]]).toEqual([200, "1"]);
      expect(seen.headers["x-ofapi-credits-balance"]).toBe("2");
    }
    for (const status of [200, 200]) expect((await ask(url)).status).toBe(status);
    for (const how of [untraced, untraced, headers]) {
      const refused = await ask(url, how);
      expect([refused.status, refused.headers["retry-after"]]).toEqual([429, "1"]);
      expect(refused.headers["mock-warnings"]).toBeUndefined();
    }
  });

  test.each(["test_flaky_2", "test_moving_5"])("does not move %s on", async (link) => {
    const session = mock.session(link);
    const url = session.url + path.replace("eveniet", link);
    for (let i = 0; i < 4; i++) {
      const seen = [await ask(url, untraced), await ask(url, untraced)];
      const { status, body } = await ask(url);
      expect(seen.map((each) => [each.status, each.body])).toEqual([
        [status, body],
        [status, body],
      ]);
    }
  });

  test("sees a mutant's failure of the first request, and leaves it to the client", async () => {
    const session = mock.session("mutant");
    session.set({ mutant: "one-503" });
    const before = new Map(mock.mutations());
    expect((await ask(session.url + path, untraced)).status).toBe(503);
    expect((await ask(session.url + path, untraced)).status).toBe(503);
    expect(mock.mutations()).toEqual(before);
    expect(session.mutants().every(({ changed }) => changed === 0)).toBe(true);
    expect((await ask(session.url + path)).status).toBe(503);
    expect((await ask(session.url + path, untraced)).status).toBe(200);
  });

  test("draws no luck: random failures come to the requests that they would have come to", async () => {
    const statuses = async (isWatched: boolean) => {
      const session = mock.session("chance");
      session.set({ failRate: 0.5 });
      const found = [];
      for (let i = 0; i < 12; i++) {
        const seen = isWatched ? (await ask(session.url + path, untraced)).status : undefined;
        const { status } = await ask(session.url + path);
        if (isWatched) expect(seen).toBe(status);
        found.push(status);
      }
      session.end();
      return found;
    };
    const alone = await statuses(false);
    expect(new Set(alone).size).toBeGreaterThan(1);
    expect(await statuses(true)).toEqual(alone);
  });
});

test("a request that changes something is recorded, whatever it asks for", async () => {
  const session = mock.session("change");
  const response = await fetch(`${session.url}/api/smart-links/eveniet`, {
    method: "DELETE",
    headers: untraced,
  });
  expect(response.status).toBe(200);
  expect(session.requests()).toHaveLength(1);
  expect((await ask(`${session.url}/api/smart-links/eveniet`, untraced)).status).toBe(404);
});

test("another value of the header means nothing", async () => {
  const session = mock.session("value");
  await ask(session.url + path, { ...headers, "mock-trace": "yes" });
  expect(session.requests()).toHaveLength(1);
});

async function ask(url: string, sent: Readonly<Record<string, string>> = headers) {
  const response = await fetch(url, { headers: sent });
  const { date: _, ...received } = Object.fromEntries(response.headers);
  return {
    status: response.status,
    headers: received as Record<string, string>,
    body: await response.text(),
  };
}
