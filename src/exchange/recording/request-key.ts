/** What makes two requests the same question. */
import type { Request } from "../exchange.ts";

/**
 * Equal for requests that ask the same: method, path and query, whatever the order of the parameters and the
 * percent-encoding, with the same kind of credentials.
 */
export function questionOf({ method, path, auth = "key" }: Request): string {
  const [route = "", ...query] = path.split("?");
  const parameters = [...new URLSearchParams(query.join("?"))];
  parameters.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify([method, auth, route.split("/").map(decoded), parameters]);
}

/** A segment without its percent-encoding, or as it is where that is broken. */
export function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
