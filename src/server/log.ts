/** One line a request, never with a key in it. */
import type { FastifyInstance } from "fastify";
import type { LogStyle } from "./options.ts";

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

export function log(app: FastifyInstance, style: LogStyle, write: (line: string) => void): void {
  const lineOf = styles[style];
  if (!lineOf) return;
  app.addHook("onResponse", (request, reply, done) => {
    write(
      lineOf({
        time: new Date().toISOString(),
        method: request.method,
        url: redacted(request.raw.url ?? "", request.headers.authorization),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      }),
    );
    done();
  });
}

/**
 * A URL without anything that may be a key: what looks like one, the values of parameters named like one, and
 * the token that came with the request. Control characters are percent-encoded in a URL, or shown as such.
 */
export function redacted(url: string, authorization: string | undefined): string {
  const token = authorization?.replace(/^\S+ +/, "");
  const withoutToken = token
    ? url.replaceAll(token, "[key]").replaceAll(encodeURIComponent(token), "[key]")
    : url;
  return withoutToken
    .replaceAll(/ofapi_\w+/gi, "[key]")
    .replaceAll(/([?&][^=&]*(?:key|token|secret|auth|password)[^=&]*=)[^&]*/gi, "$1[key]")
    .replaceAll(/[^\x20-\x7e]/g, (character) => encodeURIComponent(character));
}
