/** Requests that ask to leave no trace: `Mock-Trace: none`. The page at `/` sends them. */
import type { IncomingMessage } from "node:http";

const header = "mock-trace";

/** Whether a request asks for it. Only those that read can: what a request changes is a trace in itself. */
export function isUntraced({ method, headers }: Pick<IncomingMessage, "method" | "headers">): boolean {
  return headers[header] === "none" && (method === "GET" || method === "HEAD");
}
