/** One line for each request, and for each call of a receiver of postbacks, without keys. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import { headerText } from "../../openapi/text/header-text.ts";
import { whyOf } from "../session/journal/journal-entry.ts";
import { notedOutcome } from "../session/journal/noted-outcome.ts";
import { redactedUrl, withoutKeys } from "../session/journal/redaction.ts";
import { secretsOf } from "../session/journal/secrets.ts";
import { isUntraced } from "../session/journal/untraced-request.ts";
import type { ReceiverCall } from "../session/postbacks/receiver.ts";
import { defaultSession } from "../session/state.ts";
import { isSilent } from "../settings/faults.ts";
import { wasCutOff } from "./connections.ts";
import { onEnd } from "./on-gone.ts";
import { wasRefused } from "./refuse-connection.ts";

export const logStyles = ["none", "pretty", "json"] as const;
export type LogStyle = (typeof logStyles)[number];

export interface LogOptions {
  readonly style: LogStyle;
  readonly write: (line: string) => void;
  /** The real time, in milliseconds since 1970. */
  readonly nowMs: () => number;
}

/** Logs a request as soon as its response is complete, or its connection is closed. Call it when the request comes. */
export type RequestLog = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * Undefined when nothing is logged.
 * @param sessionOf The name of the session that responds to a request.
 */
export function createRequestLog(
  options: LogOptions,
  sessionOf: (request: IncomingMessage) => string | undefined,
): RequestLog | undefined {
  const write = createWriter(options);
  if (!write) return undefined;
  return (request, response) => {
    const startMs = performance.now();
    onEnd(request, response, (isComplete) => {
      const secrets = secretsOf(request.url ?? "", request.rawHeaders);
      const session = sessionOf(request);
      write({
        ...factsOf(request, response, { isComplete, secrets }),
        session: session && withoutKeys(session, secrets),
        ms: performance.now() - startMs,
      });
    });
  };
}

/** Undefined when nothing is logged. */
export function createCallLog(options: LogOptions): ((call: ReceiverCall) => void) | undefined {
  const write = createWriter(options);
  if (!write) return undefined;
  return ({ session, postback, request, shownHeaders, response, ms }) => {
    const secrets = secretsOf(request.url, shownHeaders);
    write({
      method: request.method,
      url: redactedUrl(request.url, secrets),
      postback,
      session,
      ms,
      ...(response.kind === "response"
        ? { status: response.status }
        : { status: null, why: withoutKeys(response.message, secrets) }),
    });
  };
}

/** Logs what was refused before it was a request: bytes that are not HTTP, and the like. */
export type RefusalLog = (refusal: { readonly status: number | null; readonly why: string }) => void;

/** Undefined when nothing is logged. */
export function createRefusalLog(options: LogOptions): RefusalLog | undefined {
  const write = createWriter(options);
  return write && ((refusal) => write({ method: null, url: null, session: undefined, ms: null, ...refusal }));
}

function createWriter({ style, write, nowMs }: LogOptions) {
  const lineOf = lineFormats[style];
  if (!lineOf) return undefined;
  return ({ session, ms, ...facts }: LogFacts) => {
    const time = new Date(nowMs()).toISOString();
    const isNamed = session !== undefined && session !== defaultSession;
    const name = isNamed ? withoutKeys(session, []) : undefined;
    write(lineOf({ time, session: name, ms: ms === null ? null : Math.round(ms * 10) / 10, ...facts }));
  };
}

/** Logs what goes through Fastify. The fast path logs its own requests. */
export function logRequests(app: FastifyInstance, log: RequestLog | undefined): void {
  if (!log) return;
  app.addHook("onRequest", (request, reply, done) => {
    if (!isUntraced(request.raw)) log(request.raw, reply.raw);
    done();
  });
}

interface RequestFacts {
  /** Null, like the URL and the time, for what was refused before it was a request. */
  readonly method: string | null;
  readonly url: string | null;
  /** Null when the client got none. */
  readonly status: number | null;
  /** The reason of an error or of a fault; left out for other responses. */
  readonly why?: string;
  /** Left out when there are none. */
  readonly warnings?: readonly string[];
}

interface LogFacts extends RequestFacts {
  /** Id of the postback, of a call. */
  readonly postback?: number;
  /** Undefined in a line of the default session, and where a header holds no valid name. */
  readonly session: string | undefined;
  readonly ms: number | null;
}

interface LogEntry extends LogFacts {
  readonly time: string;
}

interface End {
  readonly isComplete: boolean;
  readonly secrets: readonly string[];
}

function factsOf(
  request: IncomingMessage,
  response: ServerResponse,
  { isComplete, secrets }: End,
): RequestFacts {
  const { method = "", url = "" } = request;
  const outcome = notedOutcome(request);
  const clean = (text: string) => withoutKeys(text, secrets);
  const why = outcome === undefined ? null : whyOf(outcome);
  const left = isComplete || outcome?.fault !== undefined ? null : leftText(response);
  const reason = left ?? why;
  return {
    method,
    url: redactedUrl(url, secrets),
    status: response.headersSent && !isSilent(outcome?.fault) ? response.statusCode : null,
    ...(reason !== null && { why: clean(reason) }),
    ...(outcome?.warnings.length && { warnings: outcome.warnings.map(clean) }),
  };
}

/** Why a response is not complete. */
function leftText({ headersSent, req: { socket } }: ServerResponse): string {
  const when = headersSent ? "in the middle of the response" : "before the response";
  if (wasCutOff(socket)) return `the sandbox was stopped ${when}`;
  if (wasRefused(socket)) return `the sandbox closed the connection ${when}`;
  return `${headersSent ? "the connection closed" : "the client left"} ${when}`;
}

const lineFormats: { readonly [S in LogStyle]: ((entry: LogEntry) => string) | undefined } = {
  none: undefined,
  pretty: ({ time, session, method, url, status, ms, postback, why, warnings = [] }) => {
    const notes = [
      ...(postback === undefined ? [] : [`postback ${postback}`]),
      ...(why ? [why] : []),
      ...warnings.map((warning) => `warning: ${warning}`),
    ];
    const place = session === undefined ? "" : `[${session}] `;
    const request = method === null ? "no request" : `${method} ${url} ${ms} ms`;
    const line = `${time.slice(11, 19)} ${place}${status ?? "---"} ${request}`;
    return `${[line, ...notes.map(headerText)].join(" | ")}\n`;
  },
  json: ({ time, session, method, url, status, ms, ...notes }) =>
    `${JSON.stringify({ time, session, method, url, status, ms, ...notes })}\n`,
};
