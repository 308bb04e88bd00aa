/** What a client should know although it was answered, in the header `Mock-Warnings`. */
import type { Reply } from "./reply.ts";

const most = 5;

/** A reply that tells of warnings, after those that it tells of already. */
export function warned(reply: Reply, warnings: readonly string[]): Reply {
  if (warnings.length === 0) return reply;
  const all = [...(reply.warnings ?? []), ...warnings].slice(0, most);
  const header = all.map(headerText).join("; ");
  return { ...reply, warnings: all, headers: { ...reply.headers, "mock-warnings": header } };
}

/** Only visible ASCII may stand in a header. */
function headerText(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
