/** The headers that a proxy passes on: all but those of one connection (RFC 9110, 7.6.1). */
import { connectionHeaders } from "../connection-headers.ts";
import { headersOf } from "../http/http.ts";

/** Of a request: the host is that of the target, and Node has responded to `Expect` already. */
const ownOfRequest: ReadonlySet<string> = new Set(["host", "expect"]);

/** @param lines Names and values in turn, as they came: order, case and repetition stay. */
export function passedResponseHeaders(lines: readonly string[]): string[] {
  return passed(lines, new Set());
}

/** @param lines Names and values in turn, as they came: order, case and repetition stay. */
export function passedRequestHeaders(lines: readonly string[]): string[] {
  return passed(lines, ownOfRequest);
}

function passed(lines: readonly string[], own: ReadonlySet<string>): string[] {
  const named = connectionNames(lines);
  const result: string[] = [];
  for (let i = 0; i < lines.length; i += 2) {
    const name = lines[i]!.toLowerCase();
    if (!connectionHeaders.has(name) && !own.has(name) && !named.has(name))
      result.push(lines[i]!, lines[i + 1]!);
  }
  return result;
}

/** Names that `Connection` declares to be of this connection. What frames the body is none of its business. */
function connectionNames(lines: readonly string[]): ReadonlySet<string> {
  const { connection = "" } = headersOf(lines);
  const names = connection.split(",").map((name) => name.trim().toLowerCase());
  return new Set(names.filter((name) => name !== "content-length"));
}
