/** What the fans of a cohort have done until now. */
import {
  type ChangedConversions,
  changedConversions,
  changesOfCohort,
} from "../changes/changed-conversions.ts";
import type { Cohort } from "../fans/cohorts.ts";
import { type ConversionKind, conversionKinds } from "../fans/conversion-kinds.ts";
import { conversionsBefore, type DayConversions, dayConversions } from "../fans/day-conversions.ts";
import { calendarEndMs } from "../model/calendar.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Link } from "../model/links.ts";
import { classes } from "../model/traffic.ts";
import { type DayTick, dayTickOf } from "../time/day-tick.ts";

/** An instant, and the conversions that have not changed yet by then. */
export interface Present extends DayTick {
  readonly changed: readonly ChangedConversions[];
}

export function presentOf(link: Link, { changes }: Pick<Dataset, "changes">, nowMs: number): Present {
  const place = dayTickOf(Math.min(nowMs, calendarEndMs - 1));
  if (!changes) return { ...place, changed: [] };
  const changed = changedConversions({ link, classes, kinds: conversionKinds }, { changes, nowMs });
  return { ...place, changed };
}

/** Conversions of a kind, of which the first `happened` have happened. */
export interface HappenedConversions {
  readonly conversions: DayConversions;
  readonly happened: number;
}

/** What a cohort has done of some kinds, as the list of conversions shows it. */
export function happenedConversions(
  cohort: Cohort,
  kinds: readonly ConversionKind[],
  { day: today, tick, changed }: Present,
): readonly HappenedConversions[] {
  const { hidden, extra } = changesOfCohort(changed, cohort);
  const usual = kinds
    .filter((kind) => cohort.day + kind.age <= today && !hidden.includes(kind))
    .map((kind) => dayConversions(kind, cohort));
  return [...usual, ...extra].map((conversions) => ({
    conversions,
    happened: conversions.day < today ? conversions.count : conversionsBefore(conversions, tick),
  }));
}
