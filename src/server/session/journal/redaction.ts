/** Removes keys from everything that is logged or shown. All functions accept any text, and take linear time. */
import { splitPath } from "../../../exchange/request-path.ts";
import { decodeAscii } from "../../../openapi/text/decoded-text.ts";
import { createTextFinder, type Range, type TextFinder } from "../../../openapi/text/text-finder.ts";
import { isSecretName, keyPlaceholder, secretPlace, shortestToken } from "./secrets.ts";

/** What looks like a key. `ofapi_account_id` is none: it is the name of a variable of postbacks. */
const keyForm = /ofapi_(?!account_id\b)\w+/gi;

/**
 * A text without anything that looks like a key and without the given secrets, however they are percent-encoded, and
 * in upper or lower case. The beginning of a secret counts as well, since texts may have been cut.
 */
export function withoutKeys(text: string, secrets: readonly string[]): string {
  const decoded = decodeAscii(text);
  const found = [...decoded.text.matchAll(keyForm)].map(
    ({ index, 0: key }): Range => [index, index + key.length],
  );
  if (secrets.length > 0) for (const place of finderOf(secrets)(lowerCase(decoded.text))) found.push(place);
  if (found.length === 0) return text;
  let clean = "";
  let end = 0;
  for (const [from, to] of found.sort(([a], [b]) => a - b)) {
    if (from >= end) clean += text.slice(decoded.rawIndex(end), decoded.rawIndex(from)) + keyPlaceholder;
    end = Math.max(end, to);
  }
  return clean + text.slice(decoded.rawIndex(end));
}

/** Many texts are searched for the secrets of one request. */
const finders = new WeakMap<readonly string[], TextFinder>();

function finderOf(secrets: readonly string[]): TextFinder {
  const finder = finders.get(secrets) ?? createTextFinder(secrets.map(lowerCase), shortestToken);
  finders.set(secrets, finder);
  return finder;
}

/** Of ASCII letters only, so that every character keeps its place. */
function lowerCase(text: string): string {
  return text.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** A URL without keys and without the values of secret parameters, in visible ASCII only. */
export function redactedUrl(url: string, secrets: readonly string[]): string {
  return visible(withoutSecretParts(url, secrets));
}

/** A URL without keys and without the values of secret parameters. Its other characters stay as they are. */
export function withoutSecretParts(url: string, secrets: readonly string[]): string {
  // The values of secret names go first, so that the names stay. What is left of a key may be such a name.
  const withNames = withoutSecretValues(withoutUserInfo(url));
  const clean = withoutKeys(withNames, secrets);
  return clean === withNames ? clean : withoutSecretValues(clean);
}

function withoutUserInfo(url: string): string {
  return url.replaceAll(/\/\/[^/?#@]*@/g, `//${keyPlaceholder}@`);
}

function withoutSecretValues(url: string): string {
  const { route, query } = splitPath(url);
  const clean = route.split("/").map(withoutSecretValue).join("/");
  return query === undefined ? clean : `${clean}?${query.split("&").map(withoutSecretValue).join("&")}`;
}

function withoutSecretValue(part: string): string {
  const { text, rawIndex } = decodeAscii(part);
  const place = secretPlace(text);
  return place === undefined ? part : part.slice(0, rawIndex(place.valueFrom)) + keyPlaceholder;
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
  return value.includes("://") ? withoutSecretParts(value, secrets) : withoutKeys(value, secrets);
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
