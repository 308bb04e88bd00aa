/** Why a relation has nothing to compare when no list of a run has the part that it needs. */

import { dayShownBy, showsWholeDays } from "../read/response/whole-days.ts";
import type { Run } from "../read/run.ts";

export type ListPart = "chart" | "total" | "window" | "filters";

/** `this list has no chart` when that is so, or that its windows are shown as whole days; otherwise the given reason. */
export function absentPart({ pages }: Pick<Run, "pages">, part: ListPart, otherwise: string): string {
  const isAbsent = pages.length > 0 && pages.every(({ query }) => !hasPart(query.operation.list[part]));
  if (isAbsent) return `this list has no ${part}`;
  return part === "window" && pages.some(dayShownBy) ? showsWholeDays : otherwise;
}

function hasPart(value: unknown): boolean {
  return typeof value === "object" ? Object.keys(value ?? {}).length > 0 : value !== undefined;
}
