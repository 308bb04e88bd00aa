/** Instants in the two spellings of the data: milliseconds since 1970, and a day with the ticks since its midnight. */
import { msPerDay } from "../model/calendar.ts";
import { ticksPerMillisecond } from "../model/hourly-distribution.ts";

/** An instant as its day and the ticks since its midnight. */
export interface DayTick {
  readonly day: number;
  readonly tick: number;
}

/** The day and the tick of an instant. In whole milliseconds: as a fraction of a second, it would be wrong by a few ticks. */
export function dayTickOf(atMs: number): DayTick {
  const day = Math.floor(atMs / msPerDay);
  return { day, tick: (atMs - day * msPerDay) * ticksPerMillisecond };
}

/** The millisecond in which a tick of a day lies. */
export function msOf(day: number, tick: number): number {
  return day * msPerDay + Math.floor(tick / ticksPerMillisecond);
}
