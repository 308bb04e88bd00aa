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
    const kept = Object.entries(headers)
      .filter(([name]) => !ofTheConnection.has(name) && headerName.test(name))
      .map(([name, value]) => [name, sendable(value)]);
    // As bytes: Node sends the head of a text as UTF-8, whatever the bytes of its headers.
    const content = { status, headers: Object.fromEntries(kept), body: Buffer.from(body) };
    return sendRecorded(state, request, reply, content);
  });
}

const headerName = /^[!#$%&'*+.^_`|~0-9a-z-]+$/i;

/** A recorded value as bytes of a header: text beyond Latin-1 in UTF-8, line breaks and other controls as spaces. */
function sendable(value: string): string {
  const text = /[^\0-\xff]/.test(value) ? Buffer.from(value, "utf8").toString("latin1") : value;
  return Array.from(text, (character) => (isControl(character) ? " " : character)).join("");
}

function isControl(character: string): boolean {
  return (character < " " && character !== "\t") || character === "\x7f";
}

function authOf(authorization: string | undefined): Auth {
  if (authorization === undefined) return "none";
  return authorization.endsWith(` ${invalidKey}`) ? "wrong" : "key";
}
