/** Keeping keys out of whatever is written down or shown. */

/** Shorter tokens are only words of the sandbox; cutting them out would tear up innocent text. */
const shortestToken = 12;
export const keyPlaceholder = "[key]";

/** A text without what looks like a key, and without the token that came with the request. */
export function withoutKeys(text: string, authorization: string | undefined): string {
  const token = authorization?.replace(/^\S+ +/, "") ?? "";
  const withoutToken =
    token.length < shortestToken
      ? text
      : text.replaceAll(token, keyPlaceholder).replaceAll(encodeURIComponent(token), keyPlaceholder);
  return withoutToken.replaceAll(/ofapi_\w+/gi, keyPlaceholder);
}

/** Whether the value of a parameter or header of this name is for nobody's eyes. */
export function isSecretName(name: string): boolean {
  return /key|token|secret|auth|password|cookie/i.test(name);
}

/** A URL without anything that may be a key, all of it in visible ASCII. */
export function redactedUrl(url: string, authorization: string | undefined): string {
  return withoutKeys(url, authorization)
    .replaceAll(/([?&])([^=&]*)=([^&]*)/g, (all, mark, name) =>
      isSecretName(decoded(name)) ? `${mark}${name}=${keyPlaceholder}` : all,
    )
    .replaceAll(/[^/?&=]+/g, (piece) => {
      const text = decoded(piece);
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
    const said = raw[i + 1] as string;
    const value = isSecretName(name)
      ? said.replace(/[^ ]+$/, keyPlaceholder)
      : withoutKeys(said, authorization);
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(headers);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
