/** Headers that a postback may have and no call sends. */
import { connectionHeaders } from "../../exchange/connection-headers.ts";
import type { Postback } from "./postback.ts";

const unsent: ReadonlySet<string> = new Set([...connectionHeaders, "content-length", "expect", "host"]);

/** Of the headers of a postback, the names in lower case. */
export function unsentHeaders(headers: Postback["headers"]): readonly string[] {
  const names = new Set(headers.map(({ name }) => name.toLowerCase()));
  return [...unsent].filter((name) => names.has(name));
}
