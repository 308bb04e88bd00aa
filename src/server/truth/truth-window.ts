/** Which link, window and instant the truth is wanted for. */

import { queryStringOf } from "../../openapi/text/query-string.ts";
import type { Dataset } from "../../world/model/dataset.ts";
import { millisecondOf, parseInstant } from "../../world/time/parse-instant.ts";
import type { Window } from "../../world/time/window.ts";
import { readClicksQuery } from "../operations/clicks-query.ts";
import { isUnreadable } from "../resources/resources.ts";
import type { ParameterErrors } from "../respond/problems.ts";
import { linkInSession, scenarioOfLink } from "../session/link-in-session.ts";
import type { Session } from "../session/session.ts";
import type { TrueWindow } from "./true-rows.ts";

/** Dates in the forms that the query of the API accepts. */
export interface TruthDates {
  readonly date_start?: string | undefined;
  readonly date_end?: string | undefined;
  /** The instant for which the truth is wanted, instead of the present of the session's clock. */
  readonly as_of?: string | undefined;
}

export interface TruthWindow {
  /** The session's data set, with totals that describe the filtered window and windows that include their end. */
  readonly dataset: Dataset;
  /** The window as the API would echo it. */
  readonly asked: Window;
  readonly wanted: TrueWindow;
}

/** Undefined when the link does not exist or its clicks cannot be read any more; errors when a date is wrong. */
export function truthWindowOf(
  session: Session,
  link: string,
  { as_of, ...dates }: TruthDates,
): TruthWindow | { readonly errors: ParameterErrors } | undefined {
  if (typeof link !== "string")
    return {
      errors: { link: [`link is ${JSON.stringify(link) ?? "left out"}, but takes the id of a link.`] },
    };
  const scenario = scenarioOfLink(session, link);
  if (scenario === "unknown") return undefined;
  const asOf = as_of === undefined ? undefined : parseInstant(as_of);
  if (asOf && "wrong" in asOf)
    return {
      errors: {
        as_of: [`as_of is ${JSON.stringify(as_of)}, but takes an instant such as 2026-02-01T00:00:00Z.`],
      },
    };
  const view = linkInSession(session, { link, scenario });
  const { dataset } = view;
  if (isUnreadable(session.resources, link, dataset.behaviour)) return undefined;
  // Unlike the dates of a query, it may have milliseconds: the clock has them too.
  const nowMs = asOf ? millisecondOf(as_of as string, asOf) : view.nowMs;
  const { behaviour } = dataset;
  const input = { link, search: queryStringOf(dates) };
  const read = readClicksQuery(input, {
    behaviour,
    nowMs,
    linkCount: session.settings.links,
    resources: session.resources,
  });
  if (read.kind === "invalid") return { errors: read.errors };
  const { window: asked } = read.query;
  const window = behaviour.window_end === "inclusive" ? asked : { ...asked, end: asked.end - 1 };
  return {
    dataset: {
      ...dataset,
      behaviour: { ...behaviour, window_end: "inclusive", totals_scope: "filtered_window" },
    },
    asked,
    wanted: { link, window, nowMs },
  };
}
