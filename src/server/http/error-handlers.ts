/** What is asked where nothing is, or with a method that does not go there: JSON all the same. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { problems } from "../respond/problems.ts";
import type { Reply } from "../respond/reply.ts";
import { outcomeOfReply, receivedOf } from "../session/journal-record.ts";
import { sessionFor } from "../session/session-routing.ts";
import type { State } from "../session/state.ts";
import { send } from "./send-reply.ts";

/** Answers everything that no route answers. Register it before the routes: it notes their methods. */
export function errorHandlers(app: FastifyInstance, state: State): void {
  const methodsByPattern = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>();
  app.addHook("onRoute", ({ url, method }) => {
    const entry = methodsByPattern.get(url) ?? { pattern: patternOf(url), methods: new Set(["OPTIONS"]) };
    for (const each of [method].flat()) entry.methods.add(each);
    methodsByPattern.set(url, entry);
  });
  // Bodies are not read where none is expected, so a refusal never depends on what stands in one.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _payload, done) => done(null));
  app.setNotFoundHandler((request, reply) => {
    const path = pathOf(request.raw.url);
    const found = [...methodsByPattern.values()].find(({ pattern }) => pattern.test(path));
    if (!found) return refuse(state, request, reply, problems.unknownRoute(path));
    const allow = [...found.methods].sort().join(", ");
    if (request.method === "OPTIONS") return reply.code(204).header("allow", allow).send();
    return refuse(state, request, reply, problems.methodNotAllowed(request.method, allow));
  });
  app.setErrorHandler((error: FastifyError, _request, reply) => refuseFailed(error, reply));
}

/** The kit's own pages are nothing to note. */
const own = /^\/(?:__admin|docs|openapi\.|favicon\.|$)/;

function refuse(state: State, request: FastifyRequest, reply: FastifyReply, problem: Reply): FastifyReply {
  const received = receivedOf(request.raw, { edition: null, account: null, link: null });
  if (!own.test(received.url))
    sessionFor(state, request.raw)?.journal.record(received, outcomeOfReply(problem));
  return send(reply, problem);
}

/** For errors before routing, such as a malformed path. */
export function handleMalformed(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  refuseFailed(error, reply);
}

function refuseFailed(error: FastifyError, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status >= 400 && status < 500) return send(reply, problems.badRequest(error.message, status));
  return send(reply, problems.serverError());
}

function patternOf(url: string): RegExp {
  const escaped = url.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/:\w+/g, "[^/]+");
  return new RegExp(`^${escaped.replaceAll("\\*", ".*")}$`);
}

function pathOf(url = "/"): string {
  return url.split("?", 1)[0] ?? "/";
}
