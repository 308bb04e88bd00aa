/** A session of the sandbox for each test of Vitest. */
import { test as base, type TestAPI } from "vitest";
import { beginTestSession, sessionNameOf, startOptions, type TestSandboxOptions } from "./sandbox-session.ts";
import { type Mock, type MockSession, type StartOptions, startMock } from "./server/app/start-mock.ts";
import type { JournalEntry } from "./server/session/journal/journal-entry.ts";

/** What a test may ask for by name. */
export interface SandboxFixtures {
  /** The test's own session. While the test runs, the official clients' variables point to it. */
  readonly mock: MockSession;
  /** The sandbox that all tests of a worker share which use the same `createTest`. */
  readonly sandbox: Mock;
}

interface Fixtures extends SandboxFixtures {
  readonly smartLinksSandboxes: StartedSandboxes;
}

/**
 * Before Vitest 4.1 fixtures of a worker are shared by their names alone, whichever `createTest` they are of. There the
 * sandbox is a fixture of each test, which finds the one that is running.
 */
const sandboxScope = "beforeAll" in base ? "worker" : "test";

/**
 * vitest's `test` with the fixture `mock`. When the test fails, the received requests are printed. Tests that run
 * at the same time in one file share their environment, which points to the session of one of them until the last has
 * ended: there, give clients `mock.url` instead.
 * @param options Of the sandbox, such as `seed`, `now` and `behaviour`. Its clock stands still at 2026-02-01 unless `now` is given.
 * Call it at the top level of a file.
 * @throws KitError when an option is wrong.
 */
export function createTest(options: TestSandboxOptions = {}): TestAPI<SandboxFixtures> {
  const toStart = startOptions("createTest", options);
  return base.extend<Fixtures>({
    smartLinksSandboxes: [
      // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
      async ({}, use) => {
        await using sandboxes = startedSandboxes();
        await use(sandboxes);
      },
      { scope: "worker" },
    ],
    sandbox: [
      async ({ smartLinksSandboxes }, use) => use(await smartLinksSandboxes.of(toStart)),
      { scope: sandboxScope },
    ],
    mock: async ({ sandbox, task, onTestFailed }, use) => {
      const { session, end } = beginTestSession(sandbox, sessionNameOf(task.name, task.id));
      let came: readonly JournalEntry[] | undefined;
      onTestFailed(() => console.error(journalText(came ?? session.requests())));
      await use(session);
      came = end();
    },
  });
}

/** `createTest()` with the default options. */
export const test = createTest();

/** Requests that a failing test prints, the newest ones. */
const mostShown = 30;

function journalText(entries: readonly JournalEntry[]): string {
  const shown = entries.slice(-mostShown);
  const lines = shown.map(({ number, method, url, status, why, warnings }) =>
    [`${number}. ${method} ${url} -> ${status ?? "no response"}`, why, ...warnings]
      .filter(Boolean)
      .join("\n     "),
  );
  const which =
    shown.length === entries.length
      ? ""
      : `, the last ${shown.length} of ${entries.length} (mock.requests() has all)`;
  return `Requests to the sandbox${which}:\n${lines.join("\n") || "none"}`;
}

interface StartedSandboxes extends AsyncDisposable {
  /** Starts a sandbox, or finds the one that was started with the same options. */
  readonly of: (options: StartOptions) => Promise<Mock>;
}

function startedSandboxes(): StartedSandboxes {
  const sandboxes = new Map<StartOptions, Promise<Mock>>();
  return {
    of(options) {
      const sandbox = sandboxes.get(options) ?? startMock(options);
      sandboxes.set(options, sandbox);
      return sandbox;
    },
    async [Symbol.asyncDispose]() {
      await Promise.allSettled([...sandboxes.values()].map(async (sandbox) => (await sandbox).close()));
    },
  };
}
