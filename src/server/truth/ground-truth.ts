/** The true counts of a link in a window, so that a test knows what to expect without paging. */

import { editions } from "../../openapi/editions.ts";
import type { components } from "../../openapi/generated/admin-types.gen.ts";
import { closestMatch } from "../../openapi/text/closest.ts";
import { dayText, firstDay, instantText, lastDay, secondsPerDay } from "../../world/model/calendar.ts";
import type { Dataset } from "../../world/model/dataset.ts";
import { classCountsOf } from "../../world/query/class-counts.ts";
import type { ParameterErrors } from "../respond/problems.ts";
import type { Session } from "../session/session.ts";
import { namedCounts } from "./class-totals.ts";
import { groupCounts, mostCountedRows } from "./group-counts.ts";
import { conversionCounts, trueConversions } from "./true-conversions.ts";
import type { TrueWindow } from "./true-rows.ts";
import { type TruthDates, truthWindowOf } from "./truth-window.ts";
import { zoneDays } from "./zone-days.ts";

export type GroundTruth = components["schemas"]["Truth"];

/** What is counted. */
export interface GroundTruthOptions extends TruthDates {
  /** An IANA time zone, such as `Europe/Berlin`: `days` has every day of it in the window, days without clicks too. */
  readonly tz?: string | undefined;
  /** Fields of a click's row, such as `country_code`: `groups` has the counts of each value. In a list or with commas. */
  readonly by?: string | readonly string[] | undefined;
}

const fields202609: readonly string[] = editions["2026-09"].fields;

/** Undefined when the link does not exist; errors when an option is wrong. */
export function groundTruthOf(
  session: Session,
  link: string,
  options: GroundTruthOptions = {},
): GroundTruth | { readonly errors: ParameterErrors } | undefined {
  const found = truthWindowOf(session, link, options);
  if (!found || "errors" in found) return found;
  const { dataset, asked, wanted } = found;
  const days = options.tz === undefined ? undefined : daysIn(dataset, wanted, options.tz);
  if (days && "errors" in days) return days;
  const groups = options.by === undefined ? undefined : groupsBy(dataset, wanted, options.by);
  if (groups && "errors" in groups) return groups;
  const { link: drawn, totals, days: utcDays } = classCountsOf(dataset, wanted);
  return {
    link,
    seed: dataset.seed,
    now: new Date(wanted.nowMs).toISOString(),
    date_start: instantText(asked.start),
    date_end: instantText(asked.end),
    totals: namedCounts(totals),
    days: days ?? utcDays.map(({ day, counts }) => ({ day: dayText(day), ...namedCounts(counts) })),
    conversions: trueConversions(dataset, wanted),
    campaigns: drawn.campaigns.map(({ adNetwork: _, tracked: __, course: ___, ...columns }) => columns),
    ...(groups ?? {}),
  };
}

type Errors = { readonly errors: ParameterErrors };

function daysIn(dataset: Dataset, wanted: TrueWindow, tz: string): GroundTruth["days"] | Errors {
  const { window, nowMs } = wanted;
  const days = zoneDays(tz, {
    start: Math.max(window.start, firstDay * secondsPerDay),
    end: Math.min(window.end, Math.ceil(nowMs / 1000) - 1, (lastDay + 1) * secondsPerDay - 1),
  });
  if (!days)
    return errorIn("tz", `tz is ${JSON.stringify(tz)}, but takes a time zone such as Europe/Berlin.`);
  return days.map(({ day, window: part }) => ({
    day,
    date_start: instantText(part.start),
    date_end: instantText(part.end),
    ...namedCounts(classCountsOf(dataset, { ...wanted, window: part }).totals),
    ...conversionCounts(dataset, { ...wanted, window: part }),
  }));
}

function groupsBy(
  dataset: Dataset,
  wanted: TrueWindow,
  by: string | readonly string[],
): Required<Pick<GroundTruth, "groups">> | Errors {
  const fields = typeof by === "string" ? by.split(",") : by;
  const unknown = fields.find((field) => !fields202609.includes(field));
  if (unknown !== undefined) {
    const meant = closestMatch(unknown.slice(0, 60), fields202609) ?? "country_code";
    return errorIn("by", `by has ${JSON.stringify(unknown)}, but takes fields of a click such as ${meant}.`);
  }
  const groups = groupCounts(dataset, wanted, fields);
  if (!("tooMany" in groups)) return { groups };
  const rows = `${groups.tooMany} clicks and conversions`;
  return errorIn(
    "by",
    `The window has ${rows}, and \`by\` counts ${mostCountedRows} at most: narrow the window.`,
  );
}

function errorIn(name: string, message: string): Errors {
  return { errors: { [name]: [message] } };
}
