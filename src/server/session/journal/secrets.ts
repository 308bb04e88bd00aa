/** Finds the secrets of a request, so that they can be removed from every text about it. All functions take linear time. */
import { decodeUriPart, splitPath } from "../../../exchange/request-path.ts";
import { decodeAscii } from "../../../openapi/text/decoded-text.ts";
import { queryParametersOf } from "../../../openapi/text/query-string.ts";

export const keyPlaceholder = "[key]";

/** A shorter token is no real key, and replacing it would damage ordinary text. */
export const shortestToken = 12;

/** Whether a parameter or header of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return /key|token|secret|auth|passw|passphrase|pwd|cookie|credential|signature|jwt|bearer/i.test(name);
}

/**
 * The secrets of a request: those in its headers, and what is left out of its URL when it is shown. Headers are names and
 * values in turn.
 */
export function secretsOf(url: string, rawHeaders: readonly string[]): readonly string[] {
  return [...new Set([...secretsIn(rawHeaders), ...secretsInUrl(url)])];
}

/** The secrets in the headers of a request: tokens, values of cookies, keys. Headers are names and values in turn. */
export function secretsIn(rawHeaders: readonly string[]): readonly string[] {
  const secrets = new Set<string>();
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    const [name, value] = [rawHeaders[i] as string, rawHeaders[i + 1] as string];
    for (const secret of isSecretName(name) ? tokensIn(value) : assignedSecrets(value)) secrets.add(secret);
  }
  return [...secrets];
}

function tokensIn(value: string): readonly string[] {
  return value
    .split(/[\s;,"]+/)
    .map((word) => decodeAscii(assignedValue(word)).text)
    .filter(({ length }) => length >= shortestToken);
}

/** What follows the equals sign, as in a cookie. The signs at the end of a base64 text are part of it. */
function assignedValue(word: string): string {
  const at = word.indexOf("=");
  return at < 0 || /^=*$/.test(word.slice(at)) ? word : word.slice(at + 1);
}

/** The secrets in a header of another name: `token=SECRET`, `a; token="SECRET"`, `Bearer SECRET`. */
function assignedSecrets(header: string): readonly string[] {
  // Most headers have none, and every entry of the journal looks at all of its headers.
  if (!/[=%]|bearer/i.test(header)) return [];
  const { text } = decodeAscii(header);
  const assigned = text.matchAll(/(?<![^\s;,?&#])([^\s=;,?&#"]+) ?= ?(?:"([^"]*)|([^\s;,&"]+))/g);
  const secrets = [...text.matchAll(/\bBearer\s+([^\s;,"]+)/gi)].map(([, token = ""]) => ["Bearer ", token]);
  for (const [, name = "", inQuotes, bare = ""] of assigned)
    if (isSecretName(name)) secrets.push([`${name}=`, inQuotes ?? bare]);
  return secrets.flatMap(([before = "", value = ""]) => withPlace(before, value));
}

/** A short secret is looked for together with what stands before it: alone it may be any word. */
function withPlace(before: string, value: string): readonly string[] {
  if (value === "" || value.startsWith(keyPlaceholder)) return [];
  return [value.length >= shortestToken ? value : before + value];
}

function secretsInUrl(url: string): readonly string[] {
  const users = [...url.matchAll(/\/\/([^/?#@]*@)/g)].flatMap(([, user = ""]) => withPlace("//", user));
  const inParts = partsOf(url).flatMap((part) => {
    const { text, rawIndex } = decodeAscii(part);
    const place = secretPlace(text);
    if (!place) return [];
    const before = text.slice(place.from, place.valueFrom);
    return formsOf(part.slice(rawIndex(place.valueFrom))).flatMap((value) => withPlace(before, value));
  });
  return [...users, ...inParts];
}

function partsOf(url: string): readonly string[] {
  const { route, query } = splitPath(url);
  return [...route.split("/"), ...(query?.split("&") ?? [])];
}

/** How a part of a URL may stand in a text: as it came, as a part of a path or query that was read, and quoted. */
function formsOf(raw: string): readonly string[] {
  const read = [raw, decodeUriPart(raw), queryParametersOf(`x=${raw}`).get("x") ?? ""];
  const texts = read.map((each) => decodeAscii(each).text);
  return [...new Set([...texts, ...texts.map((text) => JSON.stringify(text).slice(1, -1))])];
}

interface SecretPlace {
  /** Where its name begins. */
  readonly from: number;
  readonly valueFrom: number;
}

/**
 * Where the first secret stands in a parameter, or in a part of a path. Everything after it counts as the secret: a
 * parameter may hold a URL that has parameters of its own.
 */
export function secretPlace(decoded: string): SecretPlace | undefined {
  // Every part of every URL comes here, and most paths have neither.
  if (!/=|bearer/i.test(decoded)) return undefined;
  const bearer = /\bBearer[\s+]+(?=[^\s+])/i.exec(decoded);
  const places = bearer ? [{ from: bearer.index, valueFrom: bearer.index + bearer[0].length }] : [];
  for (const { index, 0: all, 1: name = "" } of decoded.matchAll(/(?:^|[?&;#])([^=?&;#]*)=/g)) {
    if (!isSecretName(name)) continue;
    const valueFrom = index + all.length;
    places.push({ from: valueFrom - name.length - 1, valueFrom });
    break;
  }
  return places.sort((a, b) => a.valueFrom - b.valueFrom)[0];
}
