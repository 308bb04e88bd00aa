import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMock } from "../../src/index.ts";
import { ownClicks, smartLinksHandlers } from "../../src/msw.ts";
import { options, questions } from "./requests.ts";

const live = "https://app.onlyfansapi.com";
const server = setupServer(...smartLinksHandlers(options));

beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

describe("smartLinksHandlers in node", () => {
  it.each(questions)("answers $path ($status) as the mock server does", async ({ path, token, status }) => {
    const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {};
    const ours = await fetch(live + path, { headers });
    const theirs = await createMock(options).inject({ url: path, headers });
    expect(ours.status).toBe(status);
    expect(theirs.statusCode).toBe(status);
    expect(await ours.text()).toBe(theirs.body);
    for (const [name, value] of Object.entries(apiHeaders(theirs.headers))) {
      expect(ours.headers.get(name)).toBe(value);
    }
  });

  it("remembers nothing of a request that asks to leave no trace", async () => {
    const handlers = smartLinksHandlers({ ...options, origin: "https://untraced.test" });
    server.use(...handlers);
    const ask = (headers: Record<string, string>) =>
      fetch("https://untraced.test/api/smart-links/eveniet/clicks?limit=2", {
        headers: { authorization: "Bearer any", ...headers },
      });
    const seen = await (await ask({ "mock-trace": "none" })).text();
    expect(handlers.requests()).toEqual([]);
    expect(handlers.coverage({ link: "eveniet" }).read).toBe(0);
    expect(await (await ask({})).text()).toBe(seen);
    expect(handlers.requests()).toHaveLength(1);
    server.resetHandlers();
  });

  it("plays scenarios, preferences and faults", async () => {
    const ask = (link: string, prefer = "delay=0") =>
      fetch(`${live}/api/smart-links/${link}/clicks`, { headers: { authorization: "Bearer any", prefer } });
    expect(await (await ask("test_empty")).text()).toContain(`"clicks_total":0`);
    const statuses = [];
    for (let n = 0; n < 3; n++) statuses.push((await ask("test_flaky_2")).status);
    expect(statuses).toEqual([500, 500, 200]);
    const refused = await ask("eveniet", "code=429");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "1"]);
    expect(refused.headers.get("preference-applied")).toBe("code=429");
    const mutated = await ask("eveniet", "mutant=total-of-page");
    expect(await mutated.json()).toMatchObject({ data: { summary: { clicks_total: 100 } } });
    expect(mutated.headers.get("preference-applied")).toBe("mutant=total-of-page");
    await expect(ask("test_reset")).rejects.toThrow();
    await expect((await ask("test_malformed")).json()).rejects.toThrow(SyntaxError);
  });

  it("answers HEAD without a body", async () => {
    const reply = await fetch(`${live}/api/smart-links/eveniet/clicks`, {
      method: "HEAD",
      headers: { authorization: "Bearer any" },
    });
    expect(reply.status).toBe(200);
    expect(await reply.text()).toBe("");
  });

  it("refuses other methods, so that none passes through to the live API", async () => {
    const reply = await fetch(`${live}/api/smart-links/eveniet/clicks`, { method: "POST" });
    expect(reply.status).toBe(405);
    expect(reply.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  });

  it("leaves other origins alone when one is named", async () => {
    server.resetHandlers(...smartLinksHandlers({ ...options, origin: `${live}/` }));
    const ask = (origin: string) =>
      fetch(`${origin}/api/smart-links/eveniet/clicks`, { headers: { authorization: "Bearer any" } });
    expect((await ask(live)).status).toBe(200);
    await expect(ask("http://127.0.0.1:1")).rejects.toThrow();
  });

  it("serve rows of the user, as a list or as text, and no other links", async () => {
    const row = { id: "A", created_at: "2026-01-31T10:00:00Z", is_bot: false, is_duplicate: false };
    const mine = { ...row, smart_link_id: "mine" };
    const texts = [
      [mine],
      JSON.stringify(mine),
      ownClicks(`${Object.keys(row)}\n${Object.values(row)}`, { link: "mine" }),
    ];
    for (const clicks of texts) {
      server.resetHandlers(...smartLinksHandlers({ ...options, clicks, onlyMine: true }));
      const ask = (link: string) =>
        fetch(`${live}/api/smart-links/${link}/clicks`, { headers: { authorization: "Bearer any" } });
      expect(await (await ask("mine")).json()).toMatchObject({ data: { rows: [{ id: "A" }] } });
      expect((await ask("eveniet")).status).toBe(404);
    }
  });

  it("refuses wrong options", () => {
    expect(() => smartLinksHandlers({ now: "yesterday" })).toThrow(/yesterday/);
  });
});

/** The headers that the API documents, with the content type. */
function apiHeaders(headers: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const isDocumented = (name: string) => /^(x-ofapi-|x-rate-limit-|content-type$)/.test(name);
  return Object.fromEntries(Object.entries(headers).filter(([name]) => isDocumented(name)));
}

describe("the controls of the handlers", () => {
  const handlers = smartLinksHandlers(options);
  const headers = { authorization: "Bearer any" };
  const get = (path: string) => fetch(live + path, { headers });
  beforeAll(() => server.use(...handlers));
  afterAll(() => server.resetHandlers());

  it("know the requests and what they delivered", async () => {
    handlers.fail({ code: 503 });
    const path = "/api/smart-links/eveniet/clicks?date_start=2026-01-20&date_end=2026-01-20&limit=10";
    for (let i = 0; i < 2; i++) await (await get(path)).text();
    expect(handlers.requests().map(({ status, url }) => [status, url])).toEqual([
      [503, path],
      [200, path],
    ]);
    const coverage = handlers.coverage({ link: "eveniet", start: "2026-01-20", end: "2026-01-20" });
    expect(coverage).toMatchObject({ read: 10, requests: 1 });
    expect(
      handlers.truth("eveniet", { date_start: "2026-01-20", date_end: "2026-01-20" })?.totals.clicks,
    ).toBe(
      handlers.coverage({ link: "eveniet", start: "2026-01-20", end: "2026-01-20", include_bots: true }).rows,
    );
  });

  it("move the clock", async () => {
    handlers.clock.set("2025-06-01T00:00:00Z");
    const { data } = (await (await get("/api/smart-links/eveniet/clicks?limit=1")).json()) as {
      data: { filters: { date_end: string } };
    };
    expect(data.filters.date_end).toMatch(/^2025-06-01/);
  });
});
