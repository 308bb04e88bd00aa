/** Rows of a link by their ids, as of an instant: what a client should have stored. */
import type { components } from "../../openapi/generated/admin-types.gen.ts";
import type { ParameterErrors } from "../respond/problems.ts";
import type { Session } from "../session/session.ts";
import { type TrueList, trueRowCount, trueRows, trueRowsById } from "./true-rows.ts";
import { type TruthDates, truthWindowOf } from "./truth-window.ts";

export type TruthRows = components["schemas"]["TruthRows"];

export interface TruthRowsOptions extends TruthDates {
  /** Rows of clicks when left out. */
  readonly list?: TrueList | undefined;
  /** Ids in a list or with commas. Without them every row of the window. */
  readonly ids?: string | readonly string[] | undefined;
}

const [mostRows, mostIds] = [10_000, 1000];

/** Undefined when the link does not exist; errors when an option is wrong. */
export function truthRowsOf(
  session: Session,
  link: string,
  { list = "clicks", ids, ...dates }: TruthRowsOptions = {},
): TruthRows | { readonly errors: ParameterErrors } | undefined {
  const found = truthWindowOf(session, link, dates);
  if (!found || "errors" in found) return found;
  const { dataset, wanted } = found;
  const now = new Date(wanted.nowMs).toISOString();
  if (ids !== undefined) {
    const wantedIds = typeof ids === "string" ? ids.split(",") : ids;
    if (wantedIds.length > mostIds)
      return { errors: { ids: [`ids has ${wantedIds.length} ids, but takes ${mostIds} at most.`] } };
    const rows = trueRowsById(dataset, list, { ...wanted, ids: wantedIds });
    return { link, now, rows: Object.fromEntries(rows), unknown: wantedIds.filter((id) => !rows.has(id)) };
  }
  const count = trueRowCount(dataset, list, wanted);
  if (count > mostRows) {
    const why = `The window has ${count} ${list}, and ${mostRows} rows are returned at most`;
    return { errors: { date_start: [`${why}: narrow the window, or name ids.`] } };
  }
  const rows = [...trueRows(dataset, list, wanted)].map((row) => [row.id, row] as const);
  return { link, now, rows: Object.fromEntries(rows), unknown: [] };
}
