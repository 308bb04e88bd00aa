/** `GET /__admin/health`: says that the mock is up. It exists without the admin API too. */
import type { FastifyInstance } from "fastify";
import { version } from "../../openapi/version.gen.ts";
import { send } from "../http/send-reply.ts";
import { problems } from "../respond/problems.ts";
import { sessionFor, sessionHeader } from "../session/session-routing.ts";
import type { State } from "../session/state.ts";

export function healthRoute(app: FastifyInstance, state: State): void {
  app.get("/__admin/health", (request, reply) => {
    const session = sessionFor(state, request.raw);
    if (!session) return send(reply, problems.sessionName(sessionHeader(request.raw)));
    const { settings, clock } = session;
    return { status: "ok", version, seed: settings.seed, now: new Date(clock.nowMs()).toISOString() };
  });
}
