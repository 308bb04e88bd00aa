/** Whether the mock is up, for health checks. */
import type { FastifyInstance } from "fastify";
import { version } from "../spec/version.gen.ts";
import { problems } from "./problems.ts";
import { send } from "./send.ts";
import { saidSession, sessionFor } from "./session-name.ts";
import type { State } from "./state.ts";

export function health(app: FastifyInstance, state: State): void {
  app.get("/__admin/health", (request, reply) => {
    const session = sessionFor(state, request.raw);
    if (!session) return send(reply, problems.sessionName(saidSession(request.raw)));
    const { knobs, clock } = session;
    return { status: "ok", version, seed: knobs.seed, now: new Date(clock.nowMs()).toISOString() };
  });
}
