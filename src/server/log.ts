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
 * A URL without anything that may be a key, however it is encoded: what looks like one, the values of parameters
 * named like one, and the token that came with the request. All of it is visible ASCII.
 */
export function redacted(url: string, authorization: string | undefined): string {
  const token = authorization?.replace(/^\S+ +/, "") || undefined;
  const clean = (text: string) =>
    (token ? text.replaceAll(token, "[key]") : text).replaceAll(/ofapi_\w+/gi, "[key]");
  return clean(url)
    .replaceAll(/([?&][^=&]*=)([^&]*)/g, (all, name) =>
      /key|token|secret|auth|password/i.test(decoded(name)) ? `${name}[key]` : all,
    )
    .replaceAll(/[^/?&=]+/g, (piece) => {
      const text = decoded(piece);
      const cleaned = clean(text);
      return cleaned === text ? piece : cleaned;
    })
    .replaceAll(/[^\x20-\x7e]/g, (character) => encodeURIComponent(character));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
