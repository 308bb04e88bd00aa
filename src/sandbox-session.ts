/** A session of a sandbox for one test. */
import { expectArgument, options as optionsObject } from "./openapi/expect-argument.ts";
import { resolveOptions } from "./server/app/mock-options.ts";
import type { Mock, MockSession, StartOptions } from "./server/app/start-mock.ts";
import { ownTeamOf } from "./server/own/own-team.ts";
import type { JournalEntry } from "./server/session/journal/journal-entry.ts";

/** Options of a sandbox that tests share. Its clock stands still unless `now` is `real`. */
export type TestSandboxOptions = Omit<StartOptions, "port">;

/** A fixed present, so that tests give the same result every day. */
const defaultNow = "2026-02-01T00:00:00Z";

/**
 * The options to start the sandbox with. They are checked here, so that a wrong one is refused where it is written.
 * @param caller The function that takes the options, such as `createTest`.
 * @throws KitError as `startMock`
 */
export function startOptions(caller: string, options: TestSandboxOptions): StartOptions {
  expectArgument(caller, options, optionsObject);
  // A replay has the time of its recording.
  const clock = options.replay === undefined ? { now: defaultNow } : {};
  const all = { ...clock, ...options };
  resolveOptions(all, { name: caller, others: ["host"], ownTeamOf });
  return { ...all, port: 0 };
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

type Variables = Readonly<Record<string, string>>;

/** Variables of the tests that run, those of the test that began last at the end. */
const running: Variables[] = [];
let before: readonly (readonly [name: string, value: string | undefined])[] = [];

/**
 * Sets variables. The returned function restores them, unless another test still runs: its client would call the live API
 * with the real key. Then they are those of the other test.
 */
function setEnvironment(variables: Variables): () => void {
  if (running.length === 0) before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  running.push(variables);
  Object.assign(process.env, variables);
  return () => {
    running.splice(running.indexOf(variables), 1);
    const other = running.at(-1);
    if (other) return void Object.assign(process.env, other);
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
