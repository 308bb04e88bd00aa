/** What is true of a link in a window, so that a test knows what to expect without paging. */

import type { components } from "../../openapi/admin-types.gen.ts";
import { dayText, instantText } from "../../world/model/calendar.ts";
import { type ClassCounts, classCountsOf } from "../../world/query/class-counts.ts";
import { type ParametersRead, readParameters } from "../respond/parameters.ts";
import type { ParameterErrors } from "../respond/problems.ts";
import { datasetOf } from "../session/dataset-cache.ts";
import type { Session } from "../session/state.ts";
import { linkPrefix, scenarioOf } from "../settings/scenarios.ts";

export type GroundTruth = components["schemas"]["Truth"];

/** Dates as the API's query takes them. */
export interface GroundTruthDates {
  readonly date_start?: string | undefined;
  readonly date_end?: string | undefined;
}

/** The truth; undefined when there is no such link, and what is wrong with the dates when something is. */
export function groundTruthOf(
  session: Session,
  link: string,
  dates: GroundTruthDates = {},
): GroundTruth | { readonly errors: ParameterErrors } | undefined {
  const { settings: knobs, clock, state } = session;
  const scenario = (link.startsWith(linkPrefix) ? scenarioOf(link) : undefined) ?? knobs.scenario;
  if (scenario ? scenario.isUnknown : link.startsWith(linkPrefix)) return undefined;
  const nowMs = clock.nowMs();
  const dataset = datasetOf(state, { ...knobs, variant: scenario?.variant });
  const parameters: ParametersRead = readParameters(searchOf(dates), dataset.behaviour, nowMs);
  if ("errors" in parameters) return parameters;
  const { window } = parameters;
  const { link: drawn, totals, days } = classCountsOf(dataset, { link, window, nowMs });
  return {
    link,
    seed: dataset.seed,
    now: new Date(nowMs).toISOString(),
    date_start: instantText(window.start),
    date_end: instantText(window.end),
    totals: named(totals),
    days: days.map(({ day, counts }) => ({ day: dayText(day), ...named(counts) })),
    campaigns: drawn.campaigns.map(({ adNetwork: _, tracked: __, course: ___, ...columns }) => columns),
  };
}

function named({ 0: people, 1: bots, 2: people_again, 3: bots_again }: ClassCounts) {
  const clicks = people + bots + people_again + bots_again;
  return { clicks, people, bots, people_again, bots_again };
}

function searchOf(dates: GroundTruthDates): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(dates)) if (value !== undefined) search.set(name, String(value));
  return search.toString();
}
