/** The mock as a Fastify app. `start-mock.ts` makes it listen. */
import Fastify, { type FastifyInstance } from "fastify";
import { admin } from "../admin/admin.ts";
import { type Controls, controlsOf } from "../control/in-process/session-controls.ts";
import { createConnections } from "../http/connections.ts";
import { cors } from "../http/cors.ts";
import { errorHandlers, handleMalformed } from "../http/error-handlers.ts";
import { httpServer } from "../http/http-server.ts";
import { limits } from "../http/limits.ts";
import { createCallLog, createRefusalLog, createRequestLog, logRequests } from "../http/log.ts";
import { withoutCompilers } from "../http/without-compilers.ts";
import { ownTeamOf } from "../own/own-team.ts";
import { attachPostbacks } from "../postbacks/attach-postbacks.ts";
import { createBufferPool } from "../respond/body/buffer-pool.ts";
import { problems } from "../respond/problems.ts";
import { apiRoutes } from "../routes/api.ts";
import { docsRoutes } from "../routes/docs.ts";
import { explorerRoutes } from "../routes/explorer.ts";
import { guardPostbacks } from "../routes/guard-postbacks.ts";
import { healthRoute } from "../routes/health.ts";
import { openapiRoutes } from "../routes/openapi.ts";
import { replayRoutes } from "../routes/replay.ts";
import { respondingSession, withoutSession } from "../session/session-routing.ts";
import { closeState, createState, defaultSession, type State, sessionOf } from "../session/state.ts";
import { createFastPath } from "./fast-path.ts";
import { type MockOptions, type ResolvedOptions, resolveOptions } from "./mock-options.ts";

/** A mock in process: a Fastify app with the controls of its session `default`. */
export type MockApp = FastifyInstance & Controls;

/**
 * A mock to call in process, through `inject`, or through `supertest(app.server)` after `await app.ready()`.
 * @throws KitError when an option is wrong.
 */
export function createMock(options: MockOptions = {}): MockApp {
  const resolved = resolveOptions(options, { name: "createMock", ownTeamOf });
  const state = createState(resolved);
  const app = mockApp(resolved, state, { isOpen: false, isSealed: false });
  return Object.assign(
    app,
    controlsOf(() => sessionOf(state, defaultSession)),
  );
}

/** How an app is used. */
interface AppUse {
  /** Whether other machines can reach it. Then any Host header is allowed. */
  readonly isOpen: boolean;
  /** Whether it listens before the caller gets it, so that nobody can have added hooks. */
  readonly isSealed: boolean;
}

export function mockApp(
  options: ResolvedOptions,
  state: State,
  { isOpen, isSealed }: AppUse,
): FastifyInstance {
  const logOptions = { style: options.log, write: options.logTo, nowMs: state.realMs };
  const log = createRequestLog(logOptions, (request) => respondingSession(state, request));
  const hasFastPath = isSealed && !options.replay && !options.corsCredentials;
  const pool = createBufferPool();
  const connections = createConnections();
  const app = Fastify({
    logger: false,
    // The id of a link may be as long as a request line. The query is read from the URL itself.
    routerOptions: { maxParamLength: 16_384, querystringParser: () => ({}) },
    rewriteUrl: withoutSession,
    frameworkErrors(error, request, reply) {
      log?.(request.raw, reply.raw);
      handleMalformed(error, request, reply);
    },
    serverFactory: (whole) =>
      httpServer({
        handle: whole,
        fastPath: hasFastPath ? createFastPath({ state, pool, log }) : undefined,
        connections,
        log,
        logRefusal: createRefusalLog(logOptions),
      }),
    // `httpServer` has its own handler, which works for a second address too (`localhost` has two).
    clientErrorHandler: () => undefined,
    // Requests that come while the mock closes get normal responses, not a 503.
    return503OnClosing: false,
    ...(isSealed ? withoutCompilers : {}),
  });
  // The first of its kind: what hooks and clients do after it cannot hold up the end.
  app.addHook("preClose", async () => connections.cutOffAfter(limits.stopTimeout));
  cors(app, { credentials: options.corsCredentials });
  logRequests(app, log);
  errorHandlers(app, { state, unknownRoute: problems.unknownRoute });
  const { replay: recording, behaviour } = options;
  if (!isOpen) guardPostbacks(app);
  if (recording) replayRoutes(app, state, { recording, behaviour });
  else apiRoutes(app, state, pool);
  healthRoute(app, state);
  if (options.admin) admin(app, state, { token: options.adminToken, isOpen });
  const endCalls = attachPostbacks(state, { hosts: options.postbackHosts, log: createCallLog(logOptions) });
  app.addHook("preClose", async () => {
    closeState(state);
    endCalls();
  });
  openapiRoutes(app);
  docsRoutes(app);
  explorerRoutes(app);
  return app;
}
