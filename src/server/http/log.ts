/** One line for each request, without keys. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { FastifyInstance } from "fastify";
import { headerText } from "../../openapi/text/header-text.ts";
import { whyOf } from "../session/journal/journal-entry.ts";
import { notedOutcome } from "../session/journal/noted-outcome.ts";
import { redactedUrl, secretsIn, withoutKeys } from "../session/journal/redaction.ts";
import { isSilent } from "../settings/faults.ts";
import { onEnd } from "./on-gone.ts";

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

/** Undefined when nothing is logged. */
export function createRequestLog({ style, write, nowMs }: LogOptions): RequestLog | undefined {
  const lineOf = lineFormats[style];
  if (!lineOf) return undefined;
  return (request, response) => {
    const startMs = performance.now();
    onEnd(request, response, (isComplete) => {
      const time = new Date(nowMs()).toISOString();
      const ms = Math.round((performance.now() - startMs) * 10) / 10;
      write(lineOf({ time, ms, ...factsOf(request, response, isComplete) }));
    });
  };
}

/** Logs what goes through Fastify. The fast path logs its own requests. */
export function logRequests(app: FastifyInstance, log: RequestLog | undefined): void {
  if (!log) return;
  app.addHook("onRequest", (request, reply, done) => {
    log(request.raw, reply.raw);
    done();
  });
}

interface RequestFacts {
  readonly method: string;
  readonly url: string;
  /** Null when the client got none. */
  readonly status: number | null;
  /** The reason of an error or of a fault; left out for other responses. */
  readonly why?: string;
  /** Left out when there are none. */
  readonly warnings?: readonly string[];
}

interface LogEntry extends RequestFacts {
  readonly time: string;
  readonly ms: number;
}

function factsOf(request: IncomingMessage, response: ServerResponse, isComplete: boolean): RequestFacts {
  const { method = "", url = "", rawHeaders } = request;
  const outcome = notedOutcome(request);
  const secrets = secretsIn(rawHeaders);
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

function leftText({ headersSent }: ServerResponse): string {
  return headersSent
    ? "the connection closed in the middle of the response"
    : "the client left before the response";
}

const lineFormats: { readonly [S in LogStyle]: ((entry: LogEntry) => string) | undefined } = {
  none: undefined,
  pretty: ({ time, method, url, status, ms, why, warnings = [] }) => {
    const notes = [...(why ? [why] : []), ...warnings.map((warning) => `warning: ${warning}`)];
    const line = `${time.slice(11, 19)} ${status ?? "---"} ${method} ${url} ${ms} ms`;
    return `${[line, ...notes.map(headerText)].join(" | ")}\n`;
  },
  json: ({ time, method, url, status, ms, ...notes }) =>
    `${JSON.stringify({ time, method, url, status, ms, ...notes })}\n`,
};
