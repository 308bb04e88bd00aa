/** Where operations of edition 2026-01 went. */
import { problems } from "./problems.ts";
import type { Reply } from "./reply.ts";

/** The error response for a path that had an account in it; undefined for other paths. */
export function movedProblem(path: string): Reply | undefined {
  const match = /^\/api\/[^/]+(\/smart-links(?:\/.+)?)$/.exec(path);
  return match ? problems.movedInEdition(path, `/api${match[1]}`) : undefined;
}
