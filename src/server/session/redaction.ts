/** Removes keys from everything that is logged or shown. */
import { decodeUriPart } from "../../exchange/request-path.ts";

/** A shorter token is no real key, and replacing it would damage ordinary text. */
const shortestToken = 12;
export const keyPlaceholder = "[key]";

/** A text without anything that looks like a key, and without the token of the request. */
export function withoutKeys(text: string, authorization: string | undefined): string {
  const token = authorization?.replace(/^\S+ +/, "") ?? "";
  const withoutToken =
    token.length < shortestToken
      ? text
      : text.replaceAll(token, keyPlaceholder).replaceAll(encodeURIComponent(token), keyPlaceholder);
  return withoutToken.replaceAll(/ofapi_\w+/gi, keyPlaceholder);
}

/** Whether a parameter or header of this name holds a secret. */
export function isSecretName(name: string): boolean {
  return /key|token|secret|auth|password|cookie/i.test(name);
}

/** A URL without keys, in visible ASCII only. */
export function redactedUrl(url: string, authorization: string | undefined): string {
  return withoutKeys(url, authorization)
    .replaceAll(/([?&])([^=&]*)=([^&]*)/g, (all, mark, name) =>
      isSecretName(decodeUriPart(name)) ? `${mark}${name}=${keyPlaceholder}` : all,
    )
    .replaceAll(/[^/?&=]+/g, (piece) => {
      const text = decodeUriPart(piece);
      const clean = withoutKeys(text, authorization);
      return clean === text ? piece : clean;
    })
    .replaceAll(/[^\x20-\x7e]/g, (character) => encodeURIComponent(character));
}

/** Headers without secrets. The raw form lists names and values in turn. */
export function redactedHeaders(
  raw: readonly string[],
  authorization: string | undefined,
): Record<string, string> {
  const headers = new Map<string, string>();
  for (let i = 0; i + 1 < raw.length; i += 2) {
    const name = (raw[i] as string).toLowerCase();
    const given = raw[i + 1] as string;
    const clean = isSecretName(name)
      ? given.replace(/[^ ]+$/, keyPlaceholder)
      : withoutKeys(given, authorization);
    const before = headers.get(name);
    headers.set(name, before === undefined ? clean : `${before}, ${clean}`);
  }
  return Object.fromEntries(headers);
}
