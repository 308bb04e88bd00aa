/** One line for each request, without keys. */
import type { IncomingMessage } from "node:http";
import type { FastifyInstance } from "fastify";
import { redactedUrl, secretsIn } from "../session/journal/redaction.ts";

export const logStyles = ["none", "pretty", "json"] as const;
export type LogStyle = (typeof logStyles)[number];

export interface LogOptions {
  readonly style: LogStyle;
  readonly write: (line: string) => void;
  /** The real time, in milliseconds since 1970. */
  readonly nowMs: () => number;
}

/** Logs a response that was sent. */
export type RequestLog = (request: IncomingMessage, response: LoggedResponse) => void;

interface LoggedResponse {
  readonly status: number;
  readonly elapsedMs: number;
}

/** Undefined when nothing is logged. */
export function createRequestLog({ style, write, nowMs }: LogOptions): RequestLog | undefined {
  const lineOf = lineFormats[style];
  if (!lineOf) return undefined;
  return ({ method = "", url = "", rawHeaders }, { status, elapsedMs }) => {
    const time = new Date(nowMs()).toISOString();
    const ms = Math.round(elapsedMs * 10) / 10;
    write(lineOf({ time, method, url: redactedUrl(url, secretsIn(rawHeaders)), status, ms }));
  };
}

/** Logs what goes through Fastify. The fast path logs its own responses. */
export function logResponses(app: FastifyInstance, log: RequestLog | undefined): void {
  if (!log) return;
  app.addHook("onResponse", (request, reply, done) => {
    log(request.raw, { status: reply.statusCode, elapsedMs: reply.elapsedTime });
    done();
  });
}

interface LogEntry {
  readonly time: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly ms: number;
}

const lineFormats: { readonly [S in LogStyle]: ((entry: LogEntry) => string) | undefined } = {
  none: undefined,
  pretty: ({ time, method, url, status, ms }) =>
    `${time.slice(11, 19)} ${status} ${method} ${url} ${ms} ms\n`,
  json: (entry) => `${JSON.stringify(entry)}\n`,
};
