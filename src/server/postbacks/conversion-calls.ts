/** From conversions of the data set to calls of a postback. */
import { longestConversion, writeConversions } from "../../world/conversions/conversion-rows.ts";
import {
  instantMs,
  type LinkConversion,
  type ReadConversion,
} from "../../world/conversions/next-conversions.ts";
import { writtenText } from "../../world/encode/byte-writer.ts";
import { linksOf } from "../../world/links/query-links.ts";
import { linkFactsOf } from "../../world/links/smart-link.ts";
import type { Dataset } from "../../world/model/dataset.ts";
import { ulidMs } from "../../world/team/base32.ts";
import type { Postback } from "../resources/postback.ts";
import { type ConversionRow, type NamedLink, variablesOf } from "../resources/postback-variables.ts";
import { isGone, type Resources } from "../resources/resources.ts";
import { ownBuffer } from "../respond/body/buffer-pool.ts";
import { linkInSession } from "../session/link-in-session.ts";
import type { PostbackCall } from "../session/postbacks/postback-call.ts";
import { type CountedPostback, noteNotPosted } from "../session/postbacks/receiver-calls.ts";
import { countMutation, type Session } from "../session/session.ts";
import { type Schedule, type ScheduleName, schedules } from "../settings/postback-schedules.ts";

/** Links of the data set that a global postback covers, the first of the team; those that were created come in addition. */
const mostLinks = 1000;

/** What the calls of a session are made from. */
export interface CallSource {
  readonly dataset: Dataset;
  readonly nowMs: number;
  /** Links that clients created, by id. */
  readonly created: Resources["links"];
  readonly schedule: Schedule;
  /** Whether a mutant has chosen the schedule. */
  readonly isMutated: boolean;
}

export function callSourceOf(session: Session): CallSource {
  const { mutant, postbackSchedule, scenario } = session.settings;
  const isMutated = mutant?.kind === "postbacks";
  const name: ScheduleName = isMutated ? mutant.schedule : postbackSchedule;
  // A conversion that is listed late has happened at its time, and is posted then.
  const { dataset, nowMs } = linkInSession(session, { link: null, scenario, wanted: { late: 0 } });
  return { dataset, nowMs, created: session.resources.links, schedule: schedules[name], isMutated };
}

/** The ids of the links that a postback is about, without those that were deleted. */
export function linksInScope(
  { settings, resources }: Session,
  { dataset, nowMs }: CallSource,
  { smart_link_scope, smart_link_ids }: Postback,
): readonly string[] {
  if (smart_link_scope !== "global") return smart_link_ids.filter((link) => !isGone(resources, link));
  const team = linksOf(dataset, Math.min(mostLinks, settings.links), { changes: resources, nowMs });
  return team.map(({ id }) => id);
}

/** Whether a postback is still about a conversion: it may have been changed, and its links deleted. */
export function isAbout({ resources }: Session, postback: Postback, { conversion }: PostbackCall): boolean {
  const { smart_link_scope, smart_link_ids, conversion_types } = postback;
  if (isGone(resources, conversion.link) || !conversion_types.includes(conversion.type)) return false;
  return smart_link_scope === "global" || smart_link_ids.includes(conversion.link);
}

/** Makes a call of a conversion, which is due when its time and the delay of the schedule have passed. */
export function callReader(source: CallSource): ReadConversion<PostbackCall> {
  return (conversion) => callOf(source, conversion);
}

function callOf(source: CallSource, conversion: LinkConversion): PostbackCall {
  const { dataset, schedule, isMutated } = source;
  const row = rowOf(dataset, conversion);
  const { id, conversion_type: type, click } = row;
  return {
    conversion: { id, type, link: conversion.link, clickedMs: ulidMs(click.id) ?? 0 },
    variables: variablesOf(row, namedLink(source, conversion.link)),
    dueMs: instantMs(conversion) + schedule.delayMs,
    isMutated: isMutated && schedule.delayMs < 0,
  };
}

interface NthCall {
  readonly counted: CountedPostback;
  readonly call: PostbackCall;
  readonly n: number;
}

/** The calls of the n-th conversion of a postback, as the schedule has them. A conversion without calls is noted. */
export function scheduledCalls(
  session: Session,
  { schedule, isMutated }: CallSource,
  { counted, call, n }: NthCall,
): readonly PostbackCall[] {
  const calls = schedule.callsOf(n).map((laterMs, i) => ({
    ...call,
    dueMs: call.dueMs + laterMs,
    isMutated: call.isMutated || (isMutated && i > 0),
  }));
  if (calls.length === 0) {
    const { mutant } = session.settings;
    noteNotPosted(session.postbacks.received, counted, call.conversion.id);
    if (isMutated && mutant) countMutation(session, mutant);
  }
  return calls;
}

/** A conversion as the API lists it. */
function rowOf({ behaviour }: Dataset, conversion: LinkConversion): ConversionRow {
  const amountsWithoutMoney = behaviour.amounts_without_money;
  const writer = ownBuffer(longestConversion);
  writeConversions(writer, { sums: conversion.sums, rows: [conversion], amountsWithoutMoney });
  return JSON.parse(writtenText(writer));
}

function namedLink({ dataset, created }: CallSource, link: string): NamedLink {
  const { id, profile, account } = created.get(link) ?? linkFactsOf(dataset, link);
  return { id, name: profile.name, account };
}
