/** A mock that listens. */
import type { AddressInfo } from "node:net";
import type { FastifyInstance } from "fastify";
import { KitError } from "../../openapi/kit-error.ts";
import { listenError } from "../../openapi/listen-error.ts";
import { isLoopbackHost, reachableOrigin } from "../../openapi/loopback.ts";
import { type Controls, controlsOf } from "../control/in-process/session-controls.ts";
import { idleMutants, type MutantChoice } from "../control/mutation/idle-mutants.ts";
import { ownTeamOf } from "../own/own-team.ts";
import { refresh } from "../session/session.ts";
import { isSessionName } from "../session/session-routing.ts";
import type { ReceivedCounts } from "../session/shared-state.ts";
import {
  createState,
  defaultSession,
  endSession,
  receivedIn,
  sessionOf,
  sessionsByUse,
} from "../session/state.ts";
import { mockApp } from "./app.ts";
import { integerOf, type MockOptions, resolveOptions } from "./mock-options.ts";

export interface StartOptions extends MockOptions {
  /** 0 for any free port; 4010 when left out. */
  readonly port?: number | undefined;
  /** Address to listen on. When left out, only this machine can reach it. */
  readonly host?: string | undefined;
}

/** A session of a running mock: its requests go to `url`. */
export interface MockSession extends Controls {
  /** Base URL of the session. */
  readonly url: string;
  /** The token of the mock. Every other one works too. */
  readonly token: string;
  /** Ends the session and forgets it. */
  end(): void;
}

/** A running mock. `await using` closes it. Its own controls are those of the session `default`. */
export interface Mock extends Controls, AsyncDisposable {
  /** Origin to call, with the real port: `http://127.0.0.1:4010`. */
  readonly url: string;
  /** A bearer token that works. Every other one works too. */
  readonly token: string;
  readonly app: FastifyInstance;
  /**
   * A session with its own settings and journal. It begins when its name is first used.
   * @throws KitError `invalid_option` when the name is not valid.
   */
  session(name: string): MockSession;
  /** Names of the sessions: `default`, then the others, the one used last at the end. */
  sessionNames(): readonly string[];
  /** How many responses each mutant has changed by now, by its id: in all sessions, whether they were reset or not. */
  mutations(): ReadonlyMap<string, number>;
  /** How much came by now: in all sessions, whether they were reset or have ended. */
  received(): Readonly<ReceivedCounts>;
  /**
   * Notes what is requested from now on, of all sessions. The function that it returns tells which of some mutants would have
   * changed none of these responses, by their ids. It knows this of mutants that change bodies or undocumented behaviour, and of
   * at most 1000 requests.
   */
  noteRequests(): (choice: MutantChoice) => Promise<ReadonlySet<string>>;
  /** Stops listening. Open requests may finish for 700 ms, then they are cut off. */
  close(): Promise<void>;
}

export const defaultPort = 4010;
export const defaultHost = "127.0.0.1";
/** As long as a real key: `ofapi_` and 48 letters and digits (observed). */
const token = "ofapi_SandboxKeyThatOpensNothingButThisMock00000000000";

/**
 * Starts a mock.
 * @throws KitError `port_in_use`, `address_unavailable`, `unknown_option`, `invalid_option`, `invalid_behaviour`
 */
export async function startMock(options: StartOptions = {}): Promise<Mock> {
  const resolved = resolveOptions(options, { name: "startMock", others: ["port", "host"], ownTeamOf });
  const { port: givenPort = defaultPort, host = defaultHost } = options;
  const port = integerOf("port", givenPort, { min: 0, max: 65_535 });
  if (typeof host !== "string" || host === "")
    throw new KitError("invalid_option", `host is ${JSON.stringify(host)}, but takes an address.`);
  const state = createState(resolved);
  const app = mockApp(resolved, state, { isOpen: !isLoopbackHost(host), isSealed: true });
  await app.listen({ port, host }).catch((error: unknown) => {
    throw listenError(error, { host, port });
  });
  const url = reachableOrigin(host, (app.server.address() as AddressInfo).port);
  const close = () => app.close();
  const session = (name: string): MockSession => {
    if (!isSessionName(name)) throw badName(name);
    const end = () => void endSession(state, name);
    return { ...controlsOf(() => sessionOf(state, name)), url: `${url}/__s/${name}`, token, end };
  };
  const sessionNames = () => sessionsByUse(state).map(({ name }) => name);
  const controls = controlsOf(() => sessionOf(state, defaultSession));
  return {
    ...controls,
    url,
    token,
    app,
    session,
    sessionNames,
    mutations: () => state.mutations,
    received: () => receivedIn(state),
    noteRequests() {
      const noted = { requests: [], isCut: false };
      state.noted = noted;
      for (const known of state.sessions.values()) refresh(known);
      return (choice) => idleMutants(noted, choice);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function badName(name: string): KitError {
  const message = `${JSON.stringify(name)} is not a valid session name: use at most 100 letters, digits and . _ ~ -, the first a letter or a digit.`;
  return new KitError("invalid_option", message);
}
