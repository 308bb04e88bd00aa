/** The key that is equal for equal requests. */
import { queryParametersOf } from "../../openapi/text/query-string.ts";
import type { Request } from "../exchange.ts";
import { decodeUriPart, splitPath } from "../request-path.ts";

/**
 * Equal for requests with the same method, path, query and kind of credentials, whatever the order of their
 * parameters and their percent-encoding.
 */
export function requestKeyOf({ method, path, auth = "key" }: Request): string {
  const { route, query } = splitPath(path);
  const parameters = [...queryParametersOf(query)];
  parameters.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify([method, auth, route.split("/").map(decodeUriPart), parameters]);
}
