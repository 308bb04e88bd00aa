/** `GET /__admin/health`: says that the mock is up. It exists without the admin API too. */
import type { FastifyInstance } from "fastify";
import type { Recording } from "../../exchange/recording/recording.ts";
import type { components } from "../../openapi/generated/admin-types.gen.ts";
import { version } from "../../openapi/generated/version.gen.ts";
import { send } from "../http/send-reply.ts";
import { problems } from "../respond/problems.ts";
import type { Session } from "../session/session.ts";
import { sessionFor, sessionHeader } from "../session/session-routing.ts";
import type { State } from "../session/state.ts";

type Health = components["schemas"]["Health"];

export function healthRoute(app: FastifyInstance, state: State): void {
  app.get("/__admin/health", (request, reply) => {
    const session = sessionFor(state, request.raw);
    if (!session) return send(reply, problems.sessionName(sessionHeader(request.raw)));
    return healthOf(session);
  });
}

export function healthOf({ settings, clock, shared }: Session): Health {
  const { budget, endedSessions } = shared.memory;
  const { replay } = shared.options;
  return {
    status: "ok",
    version,
    ...(replay ? { replay: factsOf(replay) } : { seed: settings.seed }),
    now: new Date(clock.nowMs()).toISOString(),
    memory: {
      budgetBytes: budget.limitBytes,
      usedBytes: budget.usedBytes(),
      forgottenRequests: budget.forgottenEntries(),
      endedSessions,
    },
  };
}

function factsOf({ recordedAt, exchanges }: Recording): NonNullable<Health["replay"]> {
  return { recordedAt, exchanges: exchanges.length };
}
