/** A session of the sandbox for each test. */
import { test as base } from "vitest";
import { type Mock, type MockSession, startMock } from "./server/app/start-mock.ts";
import type { JournalEntry } from "./server/session/journal/journal-entry.ts";

/** What a test may ask for by name. */
export interface SandboxFixtures {
  /** The test's own session. While the test runs, the official clients' variables point to it. */
  readonly mock: MockSession;
  /** The sandbox that all tests of a worker share. */
  readonly sandbox: Mock;
}

/**
 * vitest's `test` with the fixture `mock`. When the test fails, the received requests are printed. Tests that run
 * at the same time in one file share their environment: there, give clients `mock.url` instead.
 */
export const test = base.extend<SandboxFixtures>({
  sandbox: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern what a fixture needs
    async ({}, use) => {
      await using sandbox = await startMock({ port: 0 });
      await use(sandbox);
    },
    { scope: "worker" },
  ],
  mock: async ({ sandbox, task, onTestFailed }, use) => {
    const session = sandbox.session(sessionName(task));
    let came: readonly JournalEntry[] | undefined;
    onTestFailed(() => console.error(journalText(came ?? session.requests())));
    const restore = setEnvironment({
      ONLY_FANS_API_BASE_URL: session.url,
      ONLYFANSAPI_API_KEY: sandbox.token,
    });
    await use(session);
    restore();
    came = session.requests();
    session.end();
  },
});

function sessionName({ name, id }: { readonly name: string; readonly id: string }): string {
  const words = name.replaceAll(/[^A-Za-z0-9]+/g, "-").slice(0, 50);
  return `test-${words}-${id}`.slice(0, 100);
}

/** Sets variables. The returned function restores them. */
function setEnvironment(variables: Readonly<Record<string, string>>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, variables);
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}

function journalText(entries: readonly JournalEntry[]): string {
  const lines = entries.map(({ number, method, url, status, why, warnings }) =>
    [`${number}. ${method} ${url} -> ${status ?? "no response"}`, why, ...warnings]
      .filter(Boolean)
      .join("\n     "),
  );
  return `Requests to the sandbox:\n${lines.join("\n") || "none"}`;
}
