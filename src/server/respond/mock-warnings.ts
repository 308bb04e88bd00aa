/** Hints about a request, in the header `Mock-Warnings`. */
import type { Reply } from "./reply.ts";

const mostWarnings = 5;

/** Adds warnings to a reply, after those that it has. */
export function withWarnings(reply: Reply, warnings: readonly string[]): Reply {
  if (warnings.length === 0) return reply;
  const all = [...(reply.warnings ?? []), ...warnings].slice(0, mostWarnings);
  const header = all.map(headerText).join("; ");
  return { ...reply, warnings: all, headers: { ...reply.headers, "mock-warnings": header } };
}

/** A header may hold visible ASCII only. */
export function headerText(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
