import { describe, expect, expectTypeOf } from "vitest";
import { contractMatchers, createTest, type ReadAllOptions, type Reader, test } from "../../src/vitest.ts";

const day = { start: "2026-01-20", end: "2026-01-20" };
const query = "date_start=2026-01-20&date_end=2026-01-20";

const configured = createTest({
  seed: "mine",
  now: "2026-01-10T12:00:00Z",
  behaviour: { row_order: "oldest_first" },
});

/** Reads pages of 100 clicks at these offsets. */
async function read(url: string, offsets: readonly number[], more = ""): Promise<void> {
  for (const offset of offsets) {
    const path = `/api/smart-links/eveniet/clicks?${query}&limit=100&offset=${offset}${more}`;
    await (await fetch(url + path, { headers: { authorization: "Bearer any" } })).text();
  }
}

/** What the matcher says of the clicks of eveniet. */
function textOf(mock: Reader, options: ReadAllOptions): string {
  return contractMatchers.toHaveReadAll(mock, { link: "eveniet", ...options }).message();
}

describe("toHaveReadAll", () => {
  test("holds when every row was read once", async ({ mock }) => {
    const { rows } = mock.coverage({ link: "eveniet", ...day });
    const offsets = Array.from({ length: Math.ceil(rows / 100) }, (_, i) => 100 * i);
    await read(mock.url, offsets);
    expect(mock).toHaveReadAll({ link: "eveniet", ...day });
    expect(() => expect(mock).not.toHaveReadAll({ link: "eveniet", ...day })).toThrow(
      `All ${rows} rows of listSmartLinkClicks of eveniet were read.`,
    );
    await read(mock.url, [0]);
    expect(mock).not.toHaveReadAll({ link: "eveniet", ...day });
    expect(mock).toHaveReadAll({ link: "eveniet", ...day, allowTwice: true });
  });

  test("says what is missing, and the request that should have come", async ({ mock }) => {
    await read(mock.url, [0], "&lmit=5");
    const { rows, missing, gaps } = mock.coverage({ link: "eveniet", ...day });
    expect(() => expect(mock).toHaveReadAll({ link: "eveniet", ...day })).toThrow(`\
Of ${rows} rows of listSmartLinkClicks of eveniet, ${missing} were never read.

  ${missing} rows missing from ${gaps[0]?.start} to ${gaps[0]?.end}
  missing request: GET /api/smart-links/eveniet/clicks?date_start=2026-01-20T00:00:00Z&date_end=2026-01-20T23:59:59Z&limit=${Math.min(missing, 100)}&offset=100

Hints:
  - unknown query parameter "lmit", did you mean "limit"?`);
  });

  test("says what was read twice", async ({ mock }) => {
    const { rows } = mock.coverage({ link: "eveniet", ...day });
    await read(mock.url, [0, 90, 190, 290, 390, 490, 600]);
    const url = (offset: number) => `GET /api/smart-links/eveniet/clicks?${query}&limit=100&offset=${offset}`;
    expect(textOf(mock, day)).toBe(`\
All ${rows} rows of listSmartLinkClicks of eveniet were read, but 10 rows twice or more.

  10 rows came with both of these requests:
    1. ${url(0)}
    2. ${url(90)}`);
  });

  test("names a page that was read again, and pages of the same window in other words", async ({ mock }) => {
    await read(mock.url, [0, 100, 200, 300, 400, 500, 200]);
    const instants = { start: "2026-01-20T00:00:00Z", end: "2026-01-20T23:59:59Z", include_bots: true };
    const text = textOf(mock, instants);
    expect(text).toContain("were read, but 100 rows twice or more.");
    expect(text).toMatch(
      / {2}100 rows came with both of these requests:\n {4}3\. GET .*=200\n {4}7\. GET .*=200\n/,
    );
  });

  test("names no request where pages of another window or other filters overlap", async ({ mock }) => {
    await read(mock.url, [0, 100, 200, 300, 400, 500]);
    await read(mock.url, [0, 90], "&include_bots=false");
    await read(mock.url, [0, 90], "&date_start=2026-01-19");
    expect(textOf(mock, day)).toContain("twice or more.");
    expect(textOf(mock, day)).not.toContain("both");
  });

  test("says nothing of rows that were read twice where they are allowed", async ({ mock }) => {
    await read(mock.url, [0, 90]);
    expect(textOf(mock, day)).toContain("10 rows were read twice or more.");
    expect(textOf(mock, { ...day, allowTwice: true })).not.toMatch(/twice|both/);
  });

  test("names no request for rows whose place in the list is not known", async ({ mock }) => {
    const list = { operation: "listSmartLinkFans", link: "eveniet" } as const;
    const headers = { authorization: "Bearer any" };
    await (await fetch(`${mock.url}/api/smart-links/eveniet/fans?limit=1000`, { headers })).text();
    expect(mock.coverage(list).gaps[0]).toMatchObject({ offset: null });
    expect(() => expect(mock).toHaveReadAll(list)).toThrow(/rows? missing from 20/);
    expect(() => expect(mock).toHaveReadAll(list)).not.toThrow("missing request");
  });

  test("fails when nothing was requested", ({ mock }) => {
    expect(() => expect(mock).toHaveReadAll({ operation: "listSmartLinks" })).toThrow(
      "No page of listSmartLinks was delivered. It has 36 rows.",
    );
  });

  test("asks for a link when it is given no list", ({ mock }) => {
    const nothing = undefined as unknown as { link: string };
    expect(() => expect(mock).toHaveReadAll(nothing)).toThrow("listSmartLinkClicks needs a link.");
    expect(() => mock.coverage(nothing)).toThrow("listSmartLinkClicks needs a link.");
  });

  test("fails with a sentence when it is given something else", ({ mock }) => {
    for (const [value, described] of [
      [undefined, "undefined"],
      ["http://127.0.0.1:4010", "a string"],
      [Promise.resolve(mock), "a promise: await it first"],
      [{ url: "x" }, "an object with url"],
    ] as const) {
      const message = `toHaveReadAll takes a mock, a session of one, or the handlers of Mock Service Worker, but got ${described}.`;
      expect(() => expect(value).toHaveReadAll({ link: "eveniet" })).toThrow(message);
      expect(() => expect(value).not.toHaveReadAll({ link: "eveniet" })).toThrow(message);
    }
  });
});

describe("the fixture", () => {
  test("has a clock that stands still", ({ mock }) => {
    expect(mock.clock.now()).toBe("2026-02-01T00:00:00.000Z");
  });

  configured("takes seed, present and behaviour", async ({ mock, sandbox }) => {
    expect(mock.settings().seed).toBe("mine");
    expect(mock.clock.now()).toBe("2026-01-10T12:00:00.000Z");
    const response = await fetch(`${mock.url}/api/smart-links/eveniet/clicks?limit=2`, {
      headers: { authorization: `Bearer ${sandbox.token}` },
    });
    const { data } = (await response.json()) as { data: { rows: { created_at: string }[] } };
    const [first = "", second = ""] = data.rows.map(({ created_at }) => created_at);
    expect(first <= second).toBe(true);
    expectTypeOf(mock.url).toBeString();
  });
});
