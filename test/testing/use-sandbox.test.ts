import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { matchers, useSandbox } from "../../src/testing.ts";

expect.extend({ readEverything: matchers.toHaveReadAll });

describe("useSandbox with hooks that are named as in Jest", () => {
  const sandbox = useSandbox(
    { before: beforeAll, beforeEach, afterEach, after: afterAll },
    { seed: "mine", now: "2026-01-15T00:00:00Z" },
  );
  const names: string[] = [];

  test.each([1, 2])("gives each test a session of its own: %i", async () => {
    names.push(sandbox.mock.name);
    expect(process.env.ONLY_FANS_API_BASE_URL).toBe(sandbox.mock.url);
    expect(process.env.ONLYFANSAPI_API_KEY).toBe(sandbox.mock.token);
    expect(sandbox.mock.token).toBe(sandbox.sandbox.token);
    expect(sandbox.mock.requests()).toEqual([]);
    await (await fetch(`${sandbox.mock.url}/api/whoami`)).text();
    expect(sandbox.mock.requests()).toHaveLength(1);
    expect(sandbox.mock.settings().seed).toBe("mine");
    expect(sandbox.sandbox.clock.now()).toBe("2026-01-15T00:00:00.000Z");
  });

  test("ends them", () => {
    expect(new Set(names).size).toBe(2);
  });
});

test("a wrong option is refused where it is written", () => {
  const noHook = () => undefined;
  const hooks = { before: noHook, beforeEach: noHook, afterEach: noHook, after: noHook };
  expect(() => useSandbox(hooks, { sed: 1 } as never)).toThrow(
    'useSandbox has no option "sed". Did you mean',
  );
});

test("outside of a test it throws a sentence", () => {
  const noHook = () => undefined;
  const sandbox = useSandbox({ before: noHook, beforeEach: noHook, afterEach: noHook, after: noHook });
  expect(() => sandbox.mock).toThrow("The sandbox runs only while a test runs: use it inside a test.");
});

describe("a runner that calls afterEach of a test whose beforeEach never ran, as Vitest does", () => {
  const acts = new Map<string, () => void | Promise<void>>();
  const hook = (name: string) => (act: () => void | Promise<void>) => void acts.set(name, act);
  const run = (name: string) => acts.get(name)?.();
  const address = () => [process.env.ONLY_FANS_API_BASE_URL, process.env.ONLYFANSAPI_API_KEY];
  const live = ["http://127.0.0.1:1/live", "the-real-key"];

  test("gives a running test neither the live address nor another session", async () => {
    vi.stubEnv("ONLY_FANS_API_BASE_URL", live[0]);
    vi.stubEnv("ONLYFANSAPI_API_KEY", live[1]);
    const hooks = {
      before: hook("before"),
      beforeEach: hook("beforeEach"),
      afterEach: hook("afterEach"),
      after: hook("after"),
    };
    const used = useSandbox(hooks);
    expect(address()).toEqual(live);
    await run("before");
    const { url, token } = used.sandbox;
    expect(address()).toEqual([`${url}/__s/default`, token]);
    run("afterEach");
    expect(address()).toEqual([`${url}/__s/default`, token]);
    run("beforeEach");
    const first = used.mock;
    run("beforeEach");
    const second = used.mock;
    await (await fetch(`${second.url}/api/whoami`)).text();
    run("afterEach");
    run("afterEach");
    expect(address()).toEqual([second.url, token]);
    expect(used.sandbox.sessionNames()).toEqual(["default", first.name, second.name]);
    expect(second.requests()).toHaveLength(1);
    await run("after");
    expect(address()).toEqual(live);
    vi.unstubAllEnvs();
  });
});

test("node:test with tests at the same time says that each needs a session of its own, and takes them", {
  timeout: 60_000,
}, async () => {
  const { stdout } = await nodeTest("concurrent.example.ts");
  expect(stdout).toMatch(/not ok \d - the session that all of them share\n/);
  expect(stdout).toMatch(/ {4}ok \d - the variables stay until the last one has ended\n/);
  expect(stdout).toMatch(/\nok \d - after them the variables are as before\n/);
  expect(stdout).toContain("give each test a session of its own by `useSandbox(...).sandbox.session(name)`.");
  for (const name of ["first", "second", "third"])
    expect(stdout).toMatch(` - ${name} with its own session\n`);
  expect(stdout).not.toMatch(/not ok \d - \w+ with its own session/);
});

test("node:test finds the client that stops after one page", { timeout: 60_000 }, async () => {
  const ran = await nodeTest("node-test.example.ts");
  expect(ran.stdout).toContain("ok 1 - a client that reads everything");
  expect(ran.stdout).toContain("not ok 2 - a client that stops after one page");
  expect(ran.stdout).toMatch(/Of \d+ rows of listSmartLinkClicks of eveniet, \d+ were never read\./);
});

/** What node:test prints of an example. */
function nodeTest(name: string): Promise<{ readonly stdout: string }> {
  const args = ["--import", "tsx", "--test", "--test-reporter=tap", `test/testing/${name}`];
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
  return promisify(execFile)(process.execPath, args, { env }).catch((error) => error);
}
