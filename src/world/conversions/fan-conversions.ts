/** The conversions of one fan: a handful, each found from the fan. */

import { changesOfCohort } from "../changes/changed-conversions.ts";
import { stepSample } from "../fans/cohorts.ts";
import { conversionTick, type DayConversions, dayConversions } from "../fans/day-conversions.ts";
import { type Fan, fanOfId } from "../fans/fans.ts";
import { chosenBefore, numberOf } from "../fans/stratified-sample.ts";
import { dayTickOf } from "../time/day-tick.ts";
import type { PlacedConversion } from "./placed-conversion.ts";
import type { SelectedConversions } from "./selected-conversions.ts";

/** The conversions of a selection that the fan with that id has, newest first. */
export function conversionsOfFan(
  { sums, filter, span }: SelectedConversions,
  id: string,
): PlacedConversion[] {
  const fan = fanOfId(sums, id);
  if (!fan || !filter.classes.includes(fan.cohort.clickClass)) return [];
  const [start, end] = [dayTickOf(span.startMs), dayTickOf(span.endMs)];
  const found: PlacedConversion[] = [];
  const { hidden, extra } = changesOfCohort(filter.changed, fan.cohort);
  const kinds = [...filter.kinds.filter((kind) => !hidden.includes(kind)), ...extra.map(({ kind }) => kind)];
  for (const kind of kinds) {
    const day = fan.cohort.day + kind.age;
    if (day < start.day || day > end.day) continue;
    const conversions = dayConversions(kind, fan.cohort);
    const i = numberOfFan(conversions, fan);
    if (i === undefined) continue;
    const tick = conversionTick(conversions, i);
    if (day === start.day && tick < start.tick) continue;
    if (day === end.day && tick >= end.tick) continue;
    found.push({ conversions, i, tick });
  }
  return found.sort((a, b) => b.conversions.day - a.conversions.day || b.tick - a.tick);
}

/** The number of a fan's conversion of a kind, if the fan has one. */
function numberOfFan({ kind, cohort }: DayConversions, { fan }: Fan): number | undefined {
  const { habit } = kind;
  if (!habit) return fan;
  const other = habit.without && stepSample(cohort, habit.without, 0);
  if (other && numberOf(other, fan) !== undefined) return undefined;
  let i: number | undefined = other ? fan - chosenBefore(other, fan) : fan;
  for (let step = 0; step <= kind.step && i !== undefined; step++)
    i = numberOf(stepSample(cohort, habit, step), i);
  return i;
}
