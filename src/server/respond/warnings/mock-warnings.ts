/** Hints about a request, in the header `Mock-Warnings`. */

import { closestMatch } from "../../../openapi/text/closest.ts";
import { headerText } from "../../../openapi/text/header-text.ts";
import { quoted } from "../problems.ts";
import type { Reply } from "../reply.ts";

export const mostWarnings = 5;

/**
 * Warnings about names that nothing has, each with the name that was probably meant.
 * @param warning The warning about a name in quotes.
 */
export function unknownNames(
  names: readonly string[],
  known: readonly string[],
  warning: (quotedName: string) => string,
): readonly string[] {
  return names.slice(0, mostWarnings).map((name) => {
    const meant = closestMatch(name.slice(0, 40).toLowerCase(), known);
    return `${warning(quoted(name))}${meant === undefined ? "" : `, did you mean "${meant}"?`}`;
  });
}

/** Adds warnings to a reply, after those that it has. */
export function withWarnings(reply: Reply, warnings: readonly string[]): Reply {
  return warnings.length === 0 ? reply : withAll(reply, [...(reply.warnings ?? []), ...warnings]);
}

/** Adds warnings to a reply, before those that it has. */
export function withWarningsFirst(reply: Reply, warnings: readonly string[]): Reply {
  return warnings.length === 0 ? reply : withAll(reply, [...warnings, ...(reply.warnings ?? [])]);
}

function withAll(reply: Reply, warnings: readonly string[]): Reply {
  const all = warnings.slice(0, mostWarnings);
  const header = all.map(headerText).join("; ");
  return { ...reply, warnings: all, headers: { ...reply.headers, "mock-warnings": header } };
}
