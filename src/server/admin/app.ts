/** The admin API as its own app. Its routes and the reading of requests follow from admin.yaml. */
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { routePattern } from "../../openapi/description/route-pattern.ts";
import { adminDocument } from "../../openapi/generated/admin-document.gen.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { controlsOf } from "../control/in-process/session-controls.ts";
import { cors } from "../http/cors.ts";
import { errorHandlers, handleMalformed } from "../http/error-handlers.ts";
import { send } from "../http/send-reply.ts";
import { withoutCompilers } from "../http/without-compilers.ts";
import { problems } from "../respond/problems.ts";
import { jsonReply } from "../respond/reply.ts";
import { sessionHeader, sessionNameFor, sessionPrefix } from "../session/session-routing.ts";
import { type State, sessionOf } from "../session/state.ts";
import { type Access, guard } from "./guard.ts";
import { bodyLimitOf, readInput } from "./input.ts";
import { type OperationId, operations } from "./operations.ts";

export async function adminApp(state: State, access: Access): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    routerOptions: { maxParamLength: 16_384 },
    frameworkErrors: handleMalformed,
    ...withoutCompilers,
  });
  cors(app);
  guard(app, access);
  errorHandlers(app, { state, unknownRoute: problems.unknownAdminRoute });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", { parseAs: "buffer" }, (_request, body, done) => done(null, body));
  app.get("/__admin/openapi.json", (request, reply) => reply.send(documentFor(sessionPrefix(request.raw))));
  for (const [path, methods] of Object.entries(adminDocument.paths)) {
    for (const [method, { operationId }] of Object.entries(methods)) {
      app.route({
        method: method.toUpperCase(),
        url: routePattern(path),
        bodyLimit: bodyLimitOf(path, method),
        handler: (request, reply) => handle({ state, operationId, path, request, reply }),
      });
    }
  }
  await app.ready();
  return app;
}

/** The document, with the session first in which it was asked for. */
function documentFor(prefix: string): object {
  if (prefix === "") return adminDocument;
  const server = { url: prefix, description: "The session in which this document was asked for" };
  return { ...adminDocument, servers: [server, ...adminDocument.servers] };
}

interface AdminRequest {
  readonly state: State;
  readonly operationId: OperationId;
  readonly path: string;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

async function handle({ state, operationId, path, request, reply }: AdminRequest): Promise<FastifyReply> {
  const sessionName = sessionNameFor(request.raw);
  if (sessionName === undefined) return send(reply, problems.sessionName(sessionHeader(request.raw)));
  const input = readInput(path, request);
  if ("wrong" in input) return send(reply, problems.admin(422, "VALIDATION_ERROR", input.wrong));
  const current = () => sessionOf(state, sessionName);
  const call = {
    ...input,
    state,
    sessionName,
    reply,
    // A session begins when an operation uses it.
    get session() {
      return current();
    },
    get controls() {
      return controlsOf(current);
    },
  };
  try {
    const outcome = await operations[operationId](call as never);
    if (outcome === undefined) return reply;
    return send(reply, "status" in outcome && "headers" in outcome ? outcome : jsonReply(200, outcome));
  } catch (error) {
    if (!(error instanceof KitError)) throw error;
    if (error.code === "too_many_faults" || error.code === "too_many_clicks")
      return send(reply, problems.admin(409, error.code.toUpperCase(), error.message));
    return send(reply, problems.admin(422, "VALIDATION_ERROR", error.message));
  }
}
