/** Operations of the Smart Links family that the sandbox does not serve yet, and where operations of edition 2026-01 went. */
import { problems } from "./problems.ts";
import type { Reply } from "./reply.ts";

/** Path templates with the methods that the vendor documents and the sandbox does not serve. */
export const unservedOperations: Readonly<Record<string, readonly string[]>> = {
  "/api/smart-links/{smart_link_id}/fans": ["GET"],
  "/api/smart-links/{smart_link_id}/spenders": ["GET"],
  "/api/smart-links/{smart_link_id}/cohort-arps": ["GET"],
};

const unserved = Object.entries(unservedOperations).map(([template, methods]) => ({
  template,
  methods,
  pattern: new RegExp(`^${template.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
}));

/**
 * The error response for a request that the sandbox does not serve although the API has, or had, an operation there.
 * Undefined for other requests.
 * @param allow The methods that are served at the path; empty when there are none.
 */
export function unservedProblem(method: string, path: string, allow = ""): Reply | undefined {
  const asked = method === "HEAD" ? "GET" : method;
  const found = unserved.find(({ pattern, methods }) => pattern.test(path) && methods.includes(asked));
  if (found) return problems.notServedYet(`${method} ${found.template}`, allow);
  const present = pathWithoutAccount(path);
  return present === undefined || allow !== "" ? undefined : problems.movedInEdition(path, present);
}

/** The path of edition 2026-09 for one of edition 2026-01, which had the account in it. */
function pathWithoutAccount(path: string): string | undefined {
  const match = /^\/api\/[^/]+(\/smart-links(?:\/.+)?)$/.exec(path);
  return match ? `/api${match[1]}` : undefined;
}
