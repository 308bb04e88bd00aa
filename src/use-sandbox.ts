/** A session of the sandbox for each test, for runners with hooks: node:test, Jest, Mocha. */
import { expectArgument, objectWith } from "./openapi/expect-argument.ts";
import {
  beginTestSession,
  startOptions,
  type TestSandboxOptions,
  type TestSession,
} from "./sandbox-session.ts";
import { type Mock, type MockSession, startMock } from "./server/app/start-mock.ts";
import { defaultSession } from "./server/session/state.ts";

type Hook = (act: () => void | Promise<void>) => void;

/** The hooks of a runner. Those of Jest and Vitest are named `beforeAll` and `afterAll`. */
export interface RunnerHooks {
  readonly before: Hook;
  readonly beforeEach: Hook;
  readonly afterEach: Hook;
  readonly after: Hook;
}

export interface UsedSandbox {
  /** The session of the running test. Tests that run at the same time need others: `sandbox.session(name)`. */
  readonly mock: MockSession;
  /** The sandbox that the tests share. */
  readonly sandbox: Mock;
}

const runnerHooks = objectWith(
  "the hooks of a test runner, such as { before: beforeAll, beforeEach, afterEach, after: afterAll }",
  { before: "function", beforeEach: "function", afterEach: "function", after: "function" },
);

/**
 * Starts a sandbox before the tests, gives each test a session of its own, and closes the sandbox after them. From `before`
 * to `after` the variables that the official clients read point to it: to the session of the test that began last.
 */
export function useSandbox(hooks: RunnerHooks, options: TestSandboxOptions = {}): UsedSandbox {
  expectArgument("useSandbox", hooks, runnerHooks);
  const toStart = startOptions("useSandbox", options);
  let [sandbox, current, count]: [Mock | undefined, TestSession | undefined, number] = [
    undefined,
    undefined,
    0,
  ];
  // They end in `after`. Runners call `afterEach` also for a test whose `beforeEach` never ran, so when the last of the tests
  // that run at the same time has ended cannot be counted, and none may lose its session or the variables.
  const open: TestSession[] = [];
  hooks.before(async () => {
    sandbox = await startMock(toStart);
    open.push(beginTestSession(sandbox, defaultSession));
  });
  hooks.beforeEach(() => {
    current = beginTestSession(started(sandbox), `test-${++count}`);
    open.push(current);
  });
  hooks.afterEach(() => {
    current = undefined;
  });
  hooks.after(async () => {
    for (const { end } of open.splice(0)) end();
    await sandbox?.close();
  });
  return {
    get mock() {
      if (count > 0 && current === undefined) throw new Error(`${noTestRuns} ${ownSessions}`);
      return started(current).session;
    },
    get sandbox() {
      return started(sandbox);
    },
  };
}

const noTestRuns = "The sandbox runs only while a test runs: use it inside a test.";
const ownSessions =
  "Where tests of a file run at the same time, `mock` is gone when the first one ends: give each test a session of its own by `useSandbox(...).sandbox.session(name)`.";

function started<T>(value: T | undefined): T {
  if (value === undefined) throw new Error(noTestRuns);
  return value;
}
