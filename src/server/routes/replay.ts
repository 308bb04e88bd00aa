/**
 * A recording as a server: it responds to the recorded requests, to requests for clicks of a window that it lists in
 * full, and to nothing else. The journal has the requests, without an operation: their rows are not those of the seed.
 */
import type { FastifyInstance } from "fastify";
import { connectionHeaders } from "../../exchange/connection-headers.ts";
import { type Auth, invalidKey } from "../../exchange/exchange.ts";
import type { Recording } from "../../exchange/recording/recording.ts";
import { replayTarget } from "../../exchange/recording/replay-target.ts";
import type { Behaviour } from "../../openapi/assumptions.ts";
import { sendRecorded } from "../http/send-reply.ts";
import { recordedClicks } from "../operations/recorded-clicks.ts";
import { problems } from "../respond/problems.ts";
import type { State } from "../session/state.ts";

// The body is sent as text of its own length, so these no longer hold.
const ofTheConnection = new Set([...connectionHeaders, "content-length", "content-encoding", "date"]);

export function replayRoutes(
  app: FastifyInstance,
  state: State,
  { recording, behaviour }: { readonly recording: Recording; readonly behaviour: Behaviour },
): void {
  const target = replayTarget(recording);
  const clicksOf = recordedClicks(recording, behaviour);
  app.get("/api/*", async (request, reply) => {
    const path = request.raw.url ?? "/";
    const result = await target.send({
      method: request.method,
      path,
      headers: {},
      auth: authOf(request.headers.authorization),
    });
    if (result.kind === "failure") {
      const { authorization } = request.headers;
      return sendRecorded(
        state,
        request,
        reply,
        clicksOf({ url: path, authorization }) ?? problems.notRecorded(path),
      );
    }
    const { status, headers, body } = result.exchange.response;
    const kept = Object.entries(headers).filter(([name]) => !ofTheConnection.has(name));
    return sendRecorded(state, request, reply, { status, headers: Object.fromEntries(kept), body });
  });
}

function authOf(authorization: string | undefined): Auth {
  if (authorization === undefined) return "none";
  return authorization.endsWith(` ${invalidKey}`) ? "wrong" : "key";
}
