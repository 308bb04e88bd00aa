/** Hints about a request, in the header `Mock-Warnings`. */
import { headerText } from "../../openapi/text/header-text.ts";
import type { Reply } from "./reply.ts";

const mostWarnings = 5;

/** Adds warnings to a reply, after those that it has. */
export function withWarnings(reply: Reply, warnings: readonly string[]): Reply {
  if (warnings.length === 0) return reply;
  const all = [...(reply.warnings ?? []), ...warnings].slice(0, mostWarnings);
  const header = all.map(headerText).join("; ");
  return { ...reply, warnings: all, headers: { ...reply.headers, "mock-warnings": header } };
}
