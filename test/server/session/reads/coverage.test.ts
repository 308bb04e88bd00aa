import { connect } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Mock, startMock } from "../../../../src/sandbox.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "demo", now: "2026-02-01T00:00:00Z" });
});
afterAll(() => mock.close());
beforeEach(() => mock.reset());

const window = { start: "2026-01-20T00:00:00Z", end: "2026-01-20T23:59:59Z" };
const day = { link: "eveniet", include_bots: true, ...window };
const headers = { authorization: "Bearer any" };
const dates = `date_start=${window.start}&date_end=${window.end}&include_bots=true`;
const page = (more: string, init: RequestInit = {}) =>
  fetch(`${mock.url}/api/smart-links/eveniet/clicks?${dates}&${more}`, { headers, ...init });
const get = async (more: string, init: RequestInit = {}) => (await page(more, init)).text();

describe("coverage of a client that pages", () => {
  test("says what a client that stops early has missed, and where", async () => {
    await get("limit=100");
    const { rows, read, missing, read_twice, gaps, requests, pages_past_end } = mock.coverage(day);
    expect(rows).toBeGreaterThan(100);
    expect({ read, missing, read_twice, requests, pages_past_end }).toEqual({
      ...{ read: 100, missing: rows - 100, read_twice: 0, requests: 1, pages_past_end: 0 },
    });
    expect(gaps).toEqual([
      { start: expect.stringContaining("2026-01-20T"), end: expect.any(String), rows: missing, offset: 100 },
    ]);
  });

  test("counts pages that brought nothing, and pages past the end", async () => {
    for (let i = 0; i < 4; i++) await get("limit=1000");
    await get("limit=10&offset=100000");
    const coverage = mock.coverage(day);
    expect(coverage).toMatchObject({
      ...{ missing: 0, gaps: [], requests: 5, requests_without_news: 4, pages_past_end: 1 },
      journal: { repeated_requests: 3 },
    });
    expect(coverage.read_twice).toBe(coverage.rows);
  });

  test("joins what different windows, filters and sizes of pages have read", async () => {
    const path = `${mock.url}/api/smart-links/eveniet/clicks?date_end=${window.end}&include_bots=true`;
    await (await fetch(`${path}&date_start=2026-01-20T12:00:00Z&limit=1000`, { headers })).text();
    await (
      await fetch(
        `${path.replace(window.end, "2026-01-20T11:59:59Z")}&date_start=2026-01-19T00:00:00Z&limit=1000`,
        {
          headers,
        },
      )
    ).text();
    expect(mock.coverage(day)).toMatchObject({ missing: 0, read_twice: 0, requests: 2 });
    expect(mock.coverage({ ...day, include_bots: false })).toMatchObject({ missing: 0 });
    expect(mock.coverage({ ...day, start: "2026-01-18" }).missing).toBeGreaterThan(0);
  });

  test("is told by the admin API, for each session", async () => {
    await (await fetch(`${mock.url}/__s/a/api/smart-links/eveniet/clicks?${dates}`, { headers })).text();
    const ask = async (prefix: string) =>
      (await fetch(`${mock.url}${prefix}/__admin/coverage?link=eveniet&${dates}`)).json();
    expect(await ask("/__s/a")).toMatchObject({ read: 100, requests: 1 });
    expect(await ask("")).toMatchObject({ read: 0, requests: 0 });
  });

  test("knows what the journal knows", async () => {
    await get("limit=5&lmit=7");
    await get("limit=5", { headers: { ...headers, prefer: "code=429, retry-after=60" } });
    await get("limit=5");
    await get("limit=5&api_key=ofapi_0123456789abcdef");
    expect(mock.coverage(day).journal).toMatchObject({
      warnings: expect.arrayContaining(['unknown query parameter "lmit", did you mean "limit"?']),
      ...{ early_retries: 1, keys_in_urls: 1, repeated_requests: 0 },
    });
  });
});

describe("a response counts when it was delivered whole", () => {
  test.each([
    "code=500",
    "fault=reset",
    "fault=truncate",
    "fault=malformed",
    "fault=empty",
    "fault=html-502",
  ])("%s does not count", async (prefer) => {
    await get("limit=10", { headers: { ...headers, prefer } }).catch(() => undefined);
    expect(mock.coverage(day)).toMatchObject({ read: 0, requests: 0 });
  });

  test.each(["delay=5", "fault=slow-body"])("%s counts once it has come", async (prefer) => {
    await get("limit=10", { headers: { ...headers, prefer } });
    expect(mock.coverage(day)).toMatchObject({ read: 10, requests: 1 });
  });

  test("HEAD delivers no rows", async () => {
    await get("limit=10", { method: "HEAD" });
    expect(mock.coverage(day)).toMatchObject({ read: 0, requests: 0 });
  });

  test.each(["delay=500", "fault=slow-body"])(
    "a client that left before does not count: %s",
    async (prefer) => {
      const controller = new AbortController();
      const request = page("limit=10", { headers: { ...headers, prefer }, signal: controller.signal });
      const left = request.then((response) => response.text()).catch(() => undefined);
      await mock.waitFor({ link: "eveniet" });
      controller.abort();
      await left;
      await new Promise((resolve) => setTimeout(resolve, prefer === "delay=500" ? 700 : 2400));
      expect(mock.coverage(day)).toMatchObject({ read: 0, requests: 0 });
    },
  );
});

test("responses that a lost connection has not taken do not count", async () => {
  const { port, host } = new URL(mock.url);
  const socket = connect(Number(port), "127.0.0.1").pause();
  const wide = "date_start=2025-06-01&date_end=2026-01-31&limit=1000";
  for (let i = 0; i < 30; i++) {
    const path = `/api/smart-links/eveniet/clicks?${wide}&offset=${1000 * i}`;
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer any\r\n\r\n`);
  }
  const all = { link: "eveniet", start: "2025-06-01", end: "2026-01-31" };
  const settled = async () => {
    for (let before = -1; before !== mock.requests().length; ) {
      before = mock.requests().length;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    return mock.coverage(all).requests;
  };
  const taken = await settled();
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(mock.requests().length);
  socket.destroy();
  expect(await settled()).toBe(taken);
});

describe("what coverage cannot be asked", () => {
  test.each([
    [{}, "listSmartLinkClicks needs a link."],
    [{ operation: "listSmartLinks", link: "x" } as const, "listSmartLinks has no link."],
    [{ link: "x", conversion_type: "y" }, 'listSmartLinkClicks has no parameter "conversion_type".'],
    [{ link: "x", start: "yesterday" }, 'date_start is "yesterday"'],
    [{ link: "test_404" }, "There is no smart link test_404."],
  ])("%o", (query, message) => {
    expect(() => mock.coverage(query)).toThrow(message);
  });

  test("over HTTP these are refused", async () => {
    const ask = (query: string) => fetch(`${mock.url}/__admin/coverage?${query}`);
    expect((await ask("link=test_404")).status).toBe(404);
    expect((await ask("")).status).toBe(422);
    expect((await ask("operation=whoami")).status).toBe(422);
  });
});
