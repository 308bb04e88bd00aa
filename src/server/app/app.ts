/** The mock as a Fastify app. Listening is someone else's job. */
import Fastify, { type FastifyInstance } from "fastify";
import { admin } from "../admin/admin.ts";
import { cors } from "../http/cors.ts";
import { errorHandlers, handleMalformed } from "../http/error-handlers.ts";
import { httpServer } from "../http/http-server.ts";
import { requestLog } from "../http/log.ts";
import { createBufferPool } from "../respond/buffer-pool.ts";
import { docsRoutes } from "../routes/docs.ts";
import { explorerRoutes } from "../routes/explorer.ts";
import { healthRoute } from "../routes/health.ts";
import { clicksRoutes } from "../routes/list-smart-link-clicks.ts";
import { openapiRoutes } from "../routes/openapi.ts";
import { replayRoutes } from "../routes/replay.ts";
import { withoutSession } from "../session/session-routing.ts";
import { closeState, createState, type State } from "../session/state.ts";
import { fastPath } from "./fast-path.ts";
import { type MockOptions, type ResolvedOptions, resolveOptions } from "./mock-options.ts";

/**
 * A mock to call in process, through `inject` or supertest (after `await app.ready()`).
 * @throws KitError when an option is wrong.
 */
export function createMock(options: MockOptions = {}): FastifyInstance {
  const settings = resolveOptions(options);
  return mockApp(settings, createState(settings), { isOpen: false, isSealed: false });
}

/** What is known of an app that is about to be built. */
interface Purpose {
  /** Whether the network may reach it, so that any host name may. */
  readonly isOpen: boolean;
  /** Whether it listens before anybody gets hold of it, so that nobody can add hooks. */
  readonly isSealed: boolean;
}

export function mockApp(
  settings: ResolvedOptions,
  state: State,
  { isOpen, isSealed }: Purpose,
): FastifyInstance {
  const isStraight = isSealed && !settings.replay && settings.log === "none";
  const pool = createBufferPool();
  const app = Fastify({
    logger: false,
    // A link's id may be as long as a request line. The query is read from the URL itself, by the letter.
    routerOptions: { maxParamLength: 16_384, querystringParser: () => ({}) },
    rewriteUrl: withoutSession,
    frameworkErrors: handleMalformed,
    serverFactory: (whole) => httpServer(whole, isStraight ? fastPath(state, pool) : undefined),
    // The server has a handler of its own, which a second address (`localhost` has two) gets as well.
    clientErrorHandler: () => undefined,
    // What comes while the mock is closing is answered as ever: nobody asked for a 503.
    return503OnClosing: false,
    ...(isSealed ? { schemaController: withoutCompilers } : {}),
  });
  cors(app);
  requestLog(app, settings.log, settings.logTo);
  errorHandlers(app, state);
  if (settings.replay) replayRoutes(app, settings.replay);
  else clicksRoutes(app, state, pool);
  healthRoute(app, state);
  if (settings.admin) admin(app, state, { token: settings.adminToken, isOpen });
  app.addHook("preClose", async () => closeState(state));
  openapiRoutes(app);
  docsRoutes(app, { hasAdmin: settings.admin });
  explorerRoutes(app);
  return app;
}

/**
 * No route of ours has a schema for Fastify, and to a sealed app nobody can add one. What compiles schemas would take a
 * third of the start.
 */
const withoutCompilers = { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } };

function noCompiler(): never {
  throw new Error("A mock that listens has no routes with schemas.");
}
