/** Error responses for unknown paths, methods that are not allowed, and requests that are not valid HTTP. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { splitPath } from "../../exchange/request-path.ts";
import { changeProblems } from "../respond/change/change-problems.ts";
import { problems } from "../respond/problems.ts";
import type { Reply } from "../respond/reply.ts";
import { isSessionName } from "../session/session-routing.ts";
import type { State } from "../session/state.ts";
import { send, sendRecorded } from "./send-reply.ts";

interface ErrorResponses {
  readonly state: State;
  /** The response for a path that nothing is at. */
  readonly unknownRoute: (path: string) => Reply;
}

/** Handles everything without a route. Register it before the routes: it notes their methods. */
export function errorHandlers(app: FastifyInstance, { state, unknownRoute }: ErrorResponses): void {
  const methodsByPattern = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();
  app.addHook("onRoute", ({ url, method }) => {
    const entry = methodsByPattern.get(url) ?? { pattern: patternOf(url), methods: new Set(["OPTIONS"]) };
    for (const each of [method].flat()) entry.methods.add(each);
    methodsByPattern.set(url, entry);
  });
  // Bodies are not read where none is expected, so that an error never depends on one.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => done(null));
  app.setNotFoundHandler((request, reply) => {
    const path = splitPath(request.raw.url ?? "/").route;
    const found = [...methodsByPattern.values()].find(({ pattern }) => pattern.test(path));
    const { method } = request;
    if (!found) {
      const problem = sessionProblem(path) ?? movedProblem(path) ?? unknownRoute(path);
      return sendRecorded(state, request, reply, problem);
    }
    const allow = [...found.methods].sort().join(", ");
    if (method === "OPTIONS") return reply.code(204).header("allow", allow).send();
    const problem = problems.methodNotAllowed(method, allow);
    return sendRecorded(state, request, reply, problem);
  });
  app.setErrorHandler((error: FastifyError, request, reply) =>
    error.statusCode === 413
      ? sendRecorded(state, request, reply, changeProblems.bodyTooLarge(request.routeOptions.bodyLimit ?? 0))
      : sendFailure(error, reply),
  );
}

/** The error response for a path that names a session by a name that is not valid; undefined for other paths. */
function sessionProblem(path: string): Reply | undefined {
  const name = /^\/__s\/([^/]*)/.exec(path)?.[1];
  return name === undefined || isSessionName(name) ? undefined : problems.sessionName(name);
}

/** The error response for a path of edition 2026-01, which had an account in it; undefined for other paths. */
function movedProblem(path: string): Reply | undefined {
  const match = /^\/api\/[^/]+(\/smart-links(?:\/.+)?)$/.exec(path);
  return match ? problems.movedInEdition(path, `/api${match[1]}`) : undefined;
}

/** For errors before routing, such as a malformed path. */
export function handleMalformed(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  sendFailure(error, reply);
}

function sendFailure(error: FastifyError, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return send(reply, problems.badRequest(error.message, status));
  return send(reply, problems.serverError());
}

function patternOf(url: string): RegExp {
  const escaped = url.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/:\w+/g, "[^/]+");
  return new RegExp(`^${escaped.replaceAll("\\*", ".*")}$`);
}
