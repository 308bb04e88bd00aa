/** A curl line that repeats a request, for a POSIX shell. */
import { type Auth, invalidKey, type Request } from "../../exchange/exchange.ts";

/** Where the request goes, and where the key comes from. */
export interface CurlOptions {
  /** An http(s) origin; anything else (the name of a recording) leaves it to `$ONLY_FANS_API_BASE_URL`. */
  readonly target: string;
  /** The environment variable that holds the key: the line names it and never holds the key. */
  readonly keyEnv: string;
}

export function curlLine(request: Request, { target, keyEnv }: CurlOptions): string {
  const path = request.path.replace(/[^!-~]/gu, percentEncoded);
  const url = /^https?:\/\/[^/\s]+$/.test(target)
    ? shellQuoted(target + path)
    : `"$ONLY_FANS_API_BASE_URL"${shellQuoted(path)}`;
  const words = ["curl", "-i"];
  if (/[[\]{}]/.test(path)) words.push("-g");
  if (request.method === "HEAD") words.push("-I");
  else if (request.method !== "GET") words.push("-X", shellQuoted(request.method));
  const bearer = bearers[request.auth ?? "key"](keyEnv);
  if (bearer !== undefined) words.push("-H", `"Authorization: Bearer ${bearer}"`);
  for (const [name, value] of Object.entries(request.headers))
    words.push("-H", shellQuoted(`${name}: ${value}`));
  // The body is not shown: it may hold keys.
  if (request.body !== undefined) words.push("-H", "'content-type: application/json'", "-d", "@body.json");
  return [...words, url].join(" ");
}

const bearers: { readonly [A in Auth]: (keyEnv: string) => string | undefined } = {
  key: (keyEnv) => `$${keyEnv}`,
  none: () => undefined,
  wrong: () => invalidKey,
};

/** A request may come from any recording, so characters that a URL cannot hold are encoded. */
function percentEncoded(character: string): string {
  return encodeURIComponent(character.replace(/\p{Cs}/u, "\ufffd"));
}

/** A word, quoted for a POSIX shell where it has to be. */
export function shellQuoted(text: string): string {
  return /^[\w/:.,@%+=-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
