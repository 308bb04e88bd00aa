/**
 * The short way: an ordinary request for clicks is answered before Fastify has a look at it. Whatever is out of the
 * ordinary goes the whole way, where the answer would have been the same.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { type Edition, editionNames, editions } from "../../openapi/editions.ts";
import { isPlain } from "../control/control-request.ts";
import { type Answered, answer, type Call } from "../control/handle-request.ts";
import { corsLines } from "../http/cors.ts";
import type { BufferPool } from "../respond/buffer-pool.ts";
import type { Reply } from "../respond/reply.ts";
import { uncounted } from "../respond/respond.ts";
import { defaultSession, type State } from "../session/state.ts";

/** Answers a request, or leaves it alone and says false. */
export type FastPath = (request: IncomingMessage, response: ServerResponse) => boolean;

/** For apps that nobody can have added a hook to. */
export function fastPath(state: State, pool: BufferPool): FastPath {
  return (request, response) => {
    const call = readCall(request);
    const answered = call && answerPlain(state, pool, request, call);
    if (!answered) return false;
    write(response, answered.steered.reply);
    if (answered.lent) pool.takeBack(answered.lent, response);
    return true;
  };
}

function answerPlain(
  state: State,
  pool: BufferPool,
  request: IncomingMessage,
  call: Call,
): Answered | undefined {
  const session = state.sessions.get(defaultSession);
  if (!session || !isPlain(session, call)) return undefined;
  try {
    return answer(session, pool, request, call);
  } catch {
    // It fails on the whole way too, and Fastify makes a refusal of that.
    return undefined;
  }
}

/** Paths without a letter that stands for another. The edition that most speak is tried first. */
const paths = [...editionNames].reverse().map((edition) => ({
  edition,
  pattern: new RegExp(`^${editions[edition].path.replaceAll(/\{\w+\}/g, "([A-Za-z0-9_.~-]+)")}(?:\\?|$)`),
}));

function readCall({ method, url = "", rawHeaders }: IncomingMessage): Call | undefined {
  if (method !== "GET") return undefined;
  let authorization: string | undefined;
  let hasHost = false;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = (rawHeaders[i] as string).toLowerCase();
    if (name === "authorization") authorization ??= rawHeaders[i + 1];
    else if (name === "host") hasHost = true;
    else if (special.has(name)) return undefined;
  }
  if (!hasHost) return undefined;
  for (const { edition, pattern } of paths) {
    const match = pattern.exec(url);
    if (match) return callOf(edition, match, authorization);
  }
  return undefined;
}

/** Headers that call for more than a page. */
const special = new Set(["prefer", "mock-session", "content-length", "transfer-encoding"]);

function callOf(edition: Edition, match: RegExpExecArray, authorization: string | undefined): Call {
  const account = match.length > 2 ? (match[1] as string) : null;
  return { edition, link: match[match.length - 1] as string, account, authorization, prefer: undefined };
}

/** The headers that many replies share, by their object: names and values in turn, the length last. */
const shared = new Map(Object.values(uncounted).map((headers) => [headers, linesOf(headers)]));

function linesOf(headers: Reply["headers"]): string[] {
  return [...corsLines, ...Object.entries(headers).flat(), "content-length", ""];
}

/** Bytes of a body that Node hands over in one go with the headers, when it is text. */
const atOnce = 12 * 1024;

function write(response: ServerResponse, { status, headers, body }: Reply): void {
  const lines = shared.get(headers) ?? linesOf(headers);
  // Node reads them before it returns, so one list serves many.
  lines[lines.length - 1] = String(typeof body === "string" ? Buffer.byteLength(body) : body.length);
  response.writeHead(status, lines);
  const { socket } = response;
  if (!socket || !Buffer.isBuffer(body) || body.length > atOnce) return void response.end(body);
  // Told like this, Node writes once. With `end` alone it gathers three pieces, which takes a seventh of the time.
  socket.cork();
  response.write(body.toString("latin1"), "latin1");
  socket.uncork();
  response.end();
}
