/** A recording as a server: it responds to the recorded requests, and to nothing else. */
import type { FastifyInstance } from "fastify";
import { type Auth, invalidKey } from "../../exchange/exchange.ts";
import type { Recording } from "../../exchange/recording/recording.ts";
import { replayTarget } from "../../exchange/recording/replay-target.ts";
import { send } from "../http/send-reply.ts";
import { problems } from "../respond/problems.ts";

// The body is sent as text of its own length, so these no longer hold.
const ofTheConnection = new Set([
  "content-length",
  "content-encoding",
  "transfer-encoding",
  "connection",
  "keep-alive",
  "date",
]);

export function replayRoutes(app: FastifyInstance, recording: Recording): void {
  const target = replayTarget(recording);
  app.get("/api/*", async (request, reply) => {
    const path = request.raw.url ?? "/";
    const answer = await target.send({
      method: request.method,
      path,
      headers: {},
      auth: authOf(request.headers.authorization),
    });
    if (answer.kind === "failure") return send(reply, problems.notRecorded(path));
    const { status, headers, body } = answer.exchange.response;
    const kept = Object.entries(headers).filter(([name]) => !ofTheConnection.has(name));
    return send(reply, { status, headers: Object.fromEntries(kept), body });
  });
}

function authOf(authorization: string | undefined): Auth {
  if (authorization === undefined) return "none";
  return authorization.endsWith(` ${invalidKey}`) ? "wrong" : "key";
}
