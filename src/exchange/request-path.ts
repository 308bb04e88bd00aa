/** The path of a request, taken apart. */

/** Splits a path at its first question mark. `query` is undefined when there is none. */
export function splitPath(path: string): { readonly route: string; readonly query: string | undefined } {
  const at = path.indexOf("?");
  return at < 0 ? { route: path, query: undefined } : { route: path.slice(0, at), query: path.slice(at + 1) };
}

/** A part of a path or query without its percent-encoding, or as it is where the encoding is broken. */
export function decodeUriPart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
