/** Which session a request belongs to: the header `Mock-Session`, or the prefix `/__s/NAME` of its path. */
import type { IncomingMessage } from "node:http";
import { isForeignPage } from "./request-origin.ts";
import { createSession, type Session } from "./session.ts";
import { defaultSession, type State, sessionOf } from "./state.ts";

const header = "mock-session";
const mark = Symbol("session");
const name = "[A-Za-z0-9][A-Za-z0-9._~-]{0,99}";
const wholeName = new RegExp(`^${name}$`);
const prefix = new RegExp(`^/__s/(${name})(?=[/?]|$)`);

/** A request with a session prefix in its path. */
type Marked = IncomingMessage & { [mark]?: string };

/** The path without its session prefix. The name is noted on the request, for `sessionFor`. */
export function withoutSession(request: IncomingMessage): string {
  const { url = "/" } = request;
  const match = url.startsWith("/__s/") ? prefix.exec(url) : null;
  if (!match) return url;
  (request as Marked)[mark] = match[1] as string;
  const rest = url.slice(match[0].length);
  return rest.startsWith("/") ? rest : `/${rest}`;
}

/** The session of a request; undefined when its header holds no valid name. */
export function sessionFor(state: State, request: IncomingMessage): Session | undefined {
  const name = respondingSession(state, request);
  return name === undefined ? undefined : sessionOf(state, name);
}

/** The same for a request that leaves no trace: no session begins, and none counts as used. */
export function sessionSeenBy(state: State, request: IncomingMessage): Session | undefined {
  const name = respondingSession(state, request);
  return name === undefined ? undefined : (state.sessions.get(name) ?? createSession(state, name));
}

/**
 * The name of the session that responds to a request; undefined when its header holds no valid name. A page of another
 * origin begins no session, since it could push out all others: where its session does not exist, the default one responds.
 */
export function respondingSession(
  { sessions }: Pick<State, "sessions">,
  request: IncomingMessage,
): string | undefined {
  const name = sessionNameFor(request);
  if (name === undefined) return undefined;
  const begins = !sessions.has(name);
  return begins && isForeignPage(request.headers) ? defaultSession : name;
}

/** The name of a request's session, which may not have begun; undefined when its header holds no valid name. */
export function sessionNameFor(request: IncomingMessage): string | undefined {
  const named = request.headers[header] ?? (request as Marked)[mark] ?? defaultSession;
  return isSessionName(named) ? named : undefined;
}

/** The prefix that the path of a request had, such as `/__s/NAME`; empty when it had none. */
export function sessionPrefix(request: IncomingMessage): string {
  const name = (request as Marked)[mark];
  return name === undefined ? "" : `/__s/${name}`;
}

/** The text of the header, for an error message. */
export function sessionHeader(request: IncomingMessage): string {
  return String(request.headers[header]);
}

export function isSessionName(text: unknown): text is string {
  return typeof text === "string" && wholeName.test(text);
}
