/** The mock as a Fastify app. Listening is someone else's job. */
import Fastify, { type FastifyInstance } from "fastify";
import { clicksRoutes } from "./clicks-routes.ts";
import { createClock } from "./clock.ts";
import { cors } from "./cors.ts";
import { docs } from "./docs.ts";
import { health } from "./health.ts";
import { home } from "./home.ts";
import { log } from "./log.ts";
import { type MockOptions, settingsOf } from "./options.ts";
import { refusals, refuseBytes, refuseMalformed } from "./refusals.ts";
import { replay } from "./replay.ts";
import { specRoutes } from "./spec-routes.ts";

/**
 * A mock to call in process, through `inject` or supertest (after `await app.ready()`).
 * @throws KitError when an option is wrong.
 */
export function createMock(options: MockOptions = {}): FastifyInstance {
  const settings = settingsOf(options);
  const clock = createClock(settings.nowMs);
  const app = Fastify({
    logger: false,
    // A link's id may be as long as a request line. The query is read from the URL itself, by the letter.
    routerOptions: { maxParamLength: 16_384, querystringParser: () => ({}) },
    frameworkErrors: refuseMalformed,
    clientErrorHandler: refuseBytes,
  });
  cors(app);
  log(app, settings.log, settings.logTo);
  refusals(app);
  if (settings.replay) replay(app, settings.replay);
  else clicksRoutes(app, { settings, clock });
  health(app, { settings, clock });
  specRoutes(app);
  docs(app);
  home(app);
  return app;
}
