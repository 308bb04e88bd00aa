/** One line a request, never with a key in it. */
import type { FastifyInstance } from "fastify";
import type { LogStyle } from "../app/mock-options.ts";
import { redactedUrl } from "../session/redaction.ts";

interface Entry {
  readonly time: string;
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly ms: number;
}

const styles: { readonly [S in LogStyle]: ((entry: Entry) => string) | undefined } = {
  none: undefined,
  pretty: ({ time, method, url, status, ms }) =>
    `${time.slice(11, 19)} ${status} ${method} ${url} ${ms} ms\n`,
  json: (entry) => `${JSON.stringify(entry)}\n`,
};

export function requestLog(app: FastifyInstance, style: LogStyle, write: (line: string) => void): void {
  const lineOf = styles[style];
  if (!lineOf) return;
  app.addHook("onResponse", (request, reply, done) => {
    write(
      lineOf({
        time: new Date().toISOString(),
        method: request.method,
        url: redactedUrl(request.raw.url ?? "", request.headers.authorization),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      }),
    );
    done();
  });
}
