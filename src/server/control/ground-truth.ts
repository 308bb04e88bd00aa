/** The true counts of a link in a window, so that a test knows what to expect without paging. */

import type { components } from "../../openapi/generated/admin-types.gen.ts";
import { dayText, instantText } from "../../world/model/calendar.ts";
import { type ClassCounts, classCountsOf } from "../../world/query/class-counts.ts";
import { readClicksQuery } from "../operations/clicks-query.ts";
import type { ParameterErrors } from "../respond/problems.ts";
import { datasetOf } from "../session/dataset-cache.ts";
import type { Session } from "../session/session.ts";
import { linkPrefix, scenarioOf } from "../settings/scenarios.ts";
import { trueConversions } from "./true-conversions.ts";

export type GroundTruth = components["schemas"]["Truth"];

/** Dates in the forms that the query of the API accepts. */
export interface GroundTruthDates {
  readonly date_start?: string | undefined;
  readonly date_end?: string | undefined;
}

/** Undefined when the link does not exist; errors when a date is wrong. */
export function groundTruthOf(
  session: Session,
  link: string,
  dates: GroundTruthDates = {},
): GroundTruth | { readonly errors: ParameterErrors } | undefined {
  const { settings, clock, shared } = session;
  const scenario = (link.startsWith(linkPrefix) ? scenarioOf(link) : undefined) ?? settings.scenario;
  if (scenario ? scenario.isUnknown : link.startsWith(linkPrefix)) return undefined;
  const nowMs = clock.nowMs();
  const dataset = datasetOf(shared.datasets, { ...settings, variant: scenario?.variant });
  const { behaviour } = dataset;
  const read = readClicksQuery(
    { link, search: searchOf(dates) },
    { behaviour, nowMs, linkCount: settings.links },
  );
  if (read.kind === "invalid") return { errors: read.errors };
  const { window } = read.query;
  const { link: drawn, totals, days } = classCountsOf(dataset, { link, window, nowMs });
  return {
    link,
    seed: dataset.seed,
    now: new Date(nowMs).toISOString(),
    date_start: instantText(window.start),
    date_end: instantText(window.end),
    totals: namedCounts(totals),
    days: days.map(({ day, counts }) => ({ day: dayText(day), ...namedCounts(counts) })),
    conversions: trueConversions(dataset, { link, window, nowMs }),
    campaigns: drawn.campaigns.map(({ adNetwork: _, tracked: __, course: ___, ...columns }) => columns),
  };
}

function namedCounts({ 0: people, 1: bots, 2: people_again, 3: bots_again }: ClassCounts) {
  const clicks = people + bots + people_again + bots_again;
  return { clicks, people, bots, people_again, bots_again };
}

function searchOf(dates: GroundTruthDates): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(dates)) if (value !== undefined) search.set(name, String(value));
  return search.toString();
}
