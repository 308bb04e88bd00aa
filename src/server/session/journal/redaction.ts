/** Removes keys from everything that is logged or shown. All functions accept any text, and take linear time. */
import { splitPath } from "../../../exchange/request-path.ts";
import { decodeAscii } from "./decoded-text.ts";

export const keyPlaceholder = "[key]";

/** What looks like a key. `ofapi_account_id` is none: it is the name of a variable of postbacks. */
const keyForm = /ofapi_(?!account_id\b)\w+/gi;

/** A shorter token is no real key, and replacing it would damage ordinary text. */
const shortestToken = 12;

/** Whether a parameter or header of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return /key|token|secret|auth|passw|passphrase|pwd|cookie|credential|signature|jwt|bearer/i.test(name);
}

/** The secrets in the headers of a request: tokens, values of cookies, keys. Headers are names and values in turn. */
export function secretsIn(rawHeaders: readonly string[]): readonly string[] {
  const secrets = new Set<string>();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    if (!isSecretName(rawHeaders[i] as string)) continue;
    for (const word of (rawHeaders[i + 1] as string).split(/[\s;,"]+/)) {
      const secret = decodeAscii(assignedValue(word)).text;
      if (secret.length >= shortestToken) secrets.add(secret);
    }
  }
  return [...secrets];
}

/** What follows the equals sign, as in a cookie. The signs at the end of a base64 text are part of it. */
function assignedValue(word: string): string {
  const at = word.indexOf("=");
  return at < 0 || /^=*$/.test(word.slice(at)) ? word : word.slice(at + 1);
}

/**
 * A text without anything that looks like a key and without the given secrets, however they are percent-encoded, and
 * in upper or lower case. The beginning of a secret counts as well, since texts may have been cut.
 */
export function withoutKeys(text: string, secrets: readonly string[]): string {
  const decoded = decodeAscii(text);
  const found = [...decoded.text.matchAll(keyForm)].map(
    ({ index, 0: key }): Range => [index, index + key.length],
  );
  const lower = lowerCase(decoded.text);
  for (const secret of secrets) found.push(...occurrences(lower, lowerCase(secret)));
  if (found.length === 0) return text;
  let clean = "";
  let end = 0;
  for (const [from, to] of found.sort(([a], [b]) => a - b)) {
    if (from >= end) clean += text.slice(decoded.rawIndex(end), decoded.rawIndex(from)) + keyPlaceholder;
    end = Math.max(end, to);
  }
  return clean + text.slice(decoded.rawIndex(end));
}

type Range = readonly [from: number, to: number];

/** Of ASCII letters only, so that every character keeps its place. */
function lowerCase(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

function occurrences(text: string, secret: string): readonly Range[] {
  const found: Range[] = [];
  const beginning = secret.slice(0, shortestToken);
  for (let from = text.indexOf(beginning); from >= 0; ) {
    let length = shortestToken;
    while (length < secret.length && text[from + length] === secret[length]) length++;
    found.push([from, from + length]);
    from = text.indexOf(beginning, from + length);
  }
  return found;
}

/** A URL without keys and without the values of secret parameters, in visible ASCII only. */
export function redactedUrl(url: string, secrets: readonly string[]): string {
  return visible(withoutSecretParts(url, secrets));
}

/** A URL without keys and without the values of secret parameters. Its other characters stay as they are. */
export function withoutSecretParts(url: string, secrets: readonly string[]): string {
  return withoutSecretParameters(withoutKeys(withoutUserInfo(url), secrets));
}

function withoutUserInfo(url: string): string {
  return url.replaceAll(/\/\/[^/?#@]*@/g, `//${keyPlaceholder}@`);
}

function withoutSecretParameters(url: string): string {
  const { route, query } = splitPath(url);
  return query === undefined ? url : `${route}?${query.split("&").map(withoutSecretValue).join("&")}`;
}

/** Drops everything after the first secret name. A parameter may hold a URL that has parameters of its own. */
function withoutSecretValue(parameter: string): string {
  const { text, rawIndex } = decodeAscii(parameter);
  for (const { index, 0: start, 1: name = "" } of text.matchAll(/(?:^|[?&;#])([^=?&;#]*)=/g)) {
    if (isSecretName(name)) return parameter.slice(0, rawIndex(index + start.length)) + keyPlaceholder;
  }
  return parameter;
}

function visible(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/gu, (character) =>
    /\p{Surrogate}/u.test(character) ? "%EF%BF%BD" : encodeURIComponent(character),
  );
}

/** Headers without secrets, names and values in turn. */
export function redactedRawHeaders(raw: readonly string[], secrets: readonly string[]): readonly string[] {
  return raw.map((text, i) =>
    i % 2 === 0 ? withoutKeys(text, secrets) : redactedHeader(raw[i - 1] as string, text, secrets),
  );
}

/** Of a secret header the whole value goes. The scheme in front of a token is no secret. */
function redactedHeader(name: string, value: string, secrets: readonly string[]): string {
  if (isSecretName(name)) {
    const [scheme] = /^(?:Bearer|Basic|Digest|Token)(?=\s)/i.exec(value) ?? [];
    return scheme === undefined ? keyPlaceholder : `${scheme} ${keyPlaceholder}`;
  }
  const clean = withoutKeys(value, secrets);
  return clean.includes("://") ? withoutSecretParameters(withoutUserInfo(clean)) : clean;
}

/** Headers without secrets, by name in lower case. Repeated ones are joined by `, `. */
export function redactedHeaders(raw: readonly string[], secrets: readonly string[]): Record<string, string> {
  const clean = redactedRawHeaders(raw, secrets);
  const headers = new Map<string, string>();
  for (let i = 0; i + 1 < clean.length; i += 2) {
    const name = (clean[i] as string).toLowerCase();
    const before = headers.get(name);
    headers.set(name, before === undefined ? (clean[i + 1] as string) : `${before}, ${clean[i + 1]}`);
  }
  return Object.fromEntries(headers);
}
