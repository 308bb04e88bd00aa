import { execFile } from "node:child_process";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { describe, expect, test as plain } from "vitest";
import { createTest, test } from "../../src/vitest.ts";

/** Reads where to ask from the environment, as the official clients do. */
const client = (link: string) =>
  fetch(`${process.env.ONLY_FANS_API_BASE_URL}/api/smart-links/${link}/clicks`, {
    headers: { authorization: `Bearer ${process.env.ONLYFANSAPI_API_KEY}` },
  });

describe("a session per test", () => {
  test("is where the clients' variables point", async ({ mock }) => {
    mock.fail({ code: 503 });
    expect((await client("eveniet")).status).toBe(503);
    expect((await client("eveniet")).status).toBe(200);
    expect(mock.requests().map(({ status }) => status)).toEqual([503, 200]);
    expect(mock.name).toMatch(/^test-is-where-the-clients-variables-point-/);
  });

  test("has the key that its clients find in their environment", async ({ mock, sandbox }) => {
    expect(mock.token).toMatch(/^ofapi_\w{48}$/);
    expect([sandbox.token, process.env.ONLYFANSAPI_API_KEY]).toEqual([mock.token, mock.token]);
    const headers = { authorization: `Bearer ${mock.token}` };
    expect((await fetch(`${mock.url}/api/smart-links`, { headers })).status).toBe(200);
    expect(mock.requests()).toHaveLength(1);
  });

  test("knows nothing of the test before", async ({ mock, sandbox }) => {
    expect(mock.requests()).toEqual([]);
    const waiting = mock.waitFor({ link: "fugit" });
    await client("fugit");
    expect(await waiting).toHaveLength(1);
    expect(sandbox.requests()).toEqual([]);
  });

  plain("is gone afterwards, and so are the variables", () => {
    expect(process.env.ONLY_FANS_API_BASE_URL).toBeUndefined();
  });
});

describe("tests that run at the same time", () => {
  const variables = () => [process.env.ONLY_FANS_API_BASE_URL?.slice(0, 17), process.env.ONLYFANSAPI_API_KEY];

  test.concurrent("a short one", ({ mock, expect }) => {
    expect(variables()).toEqual(["http://127.0.0.1:", mock.token]);
  });

  test.concurrent("a long one keeps the variables when the short one has ended", async ({ mock, expect }) => {
    await setTimeout(200);
    expect(variables()).toEqual(["http://127.0.0.1:", mock.token]);
    expect((await client("eveniet")).status).toBe(200);
  });

  plain("the variables are gone when the last has ended", () => {
    expect(variables()).toEqual([undefined, undefined]);
  });
});

plain("a wrong option is refused where it is written", () => {
  const wrong = (options: object) => () => createTest(options);
  expect(wrong({ sed: 1 })).toThrow('createTest has no option "sed". Did you mean seed?');
  expect(wrong({ port: 4010 })).toThrow('createTest has no option "port".');
  expect(wrong({ now: "yesterday" })).toThrow('now is "yesterday"');
  expect(() => createTest("x" as never)).toThrow("createTest takes an object of options");
});

const busy = createTest({ clicksPerDay: 20_000 });

describe("tests with other options", () => {
  const urls = new Set<string>();
  busy.beforeAll(({ sandbox }) => {
    urls.add(sandbox.url);
  });

  busy("have a sandbox of their own, the same for all of them", async ({ mock, sandbox }) => {
    const { totals } = mock.truth("eveniet", { date_start: "2026-01-20", date_end: "2026-01-20" }) ?? {};
    expect(totals?.clicks).toBeGreaterThan(5000);
    expect([...urls]).toEqual([sandbox.url]);
  });

  test("which is not that of others", ({ sandbox }) => {
    expect(urls).not.toContain(sandbox.url);
  });
});

plain("a test that fails prints what came", { timeout: 30_000 }, async () => {
  const options = { include: ["test/vitest/failing.example.ts"], watch: false, config: false };
  const code = `import("vitest/node").then(({ startVitest }) => startVitest("test", [], ${JSON.stringify(options)}))`;
  const env = { PATH: process.env.PATH, NO_COLOR: "1" };
  const ran = await promisify(execFile)(process.execPath, ["-e", code], { env }).catch((error) => error);
  expect(ran.stderr).toContain("Requests to the sandbox:");
  expect(ran.stderr).toMatch(
    /1\. GET \/api\/smart-links\/test_404\/clicks -> 404\n +There is no smart link "test_404"/,
  );
  expect(ran.stderr).toContain(
    "Requests to the sandbox, the last 30 of 32 (mock.requests() has all):\n3. GET /api/smart-links?offset=2 ->",
  );
  expect(ran.stderr).toContain("32. GET /api/smart-links?offset=31 ->");
});
