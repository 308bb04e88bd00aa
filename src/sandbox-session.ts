/** A session of a sandbox for one test. */
import type { Mock, MockSession, StartOptions } from "./server/app/start-mock.ts";
import type { JournalEntry } from "./server/session/journal/journal-entry.ts";

/** Options of a sandbox that tests share. Its clock stands still unless `now` is `real`. */
export type TestSandboxOptions = Omit<StartOptions, "port">;

/** A fixed present, so that tests give the same result every day. */
const defaultNow = "2026-02-01T00:00:00Z";

export function startOptions(options: TestSandboxOptions): StartOptions {
  // A replay has the time of its recording.
  const clock = options.replay === undefined ? { now: defaultNow } : {};
  return { ...clock, ...options, port: 0 };
}

export interface TestSession {
  readonly session: MockSession;
  /** Ends the session, and restores the environment. Returns the requests that came. */
  readonly end: () => readonly JournalEntry[];
}

/** Begins a session. Until it ends, the variables that the official clients read point to it. */
export function beginTestSession(sandbox: Mock, name: string): TestSession {
  const session = sandbox.session(name);
  const restore = setEnvironment({
    ONLY_FANS_API_BASE_URL: session.url,
    ONLYFANSAPI_API_KEY: sandbox.token,
    SMART_LINKS_URL: session.url,
  });
  return {
    session,
    end() {
      restore();
      const requests = session.requests();
      session.end();
      return requests;
    },
  };
}

/** A valid name of a session, made from the title of a test. */
export function sessionNameOf(title: string, id: string): string {
  const words = title.replaceAll(/[^A-Za-z0-9]+/g, "-").slice(0, 50);
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
