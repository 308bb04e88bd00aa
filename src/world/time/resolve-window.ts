/** The window that a caller means by the dates it sent or left out. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import { dayOf, firstDay, secondsPerDay } from "../model/calendar.ts";
import { earliest, type WrittenInstant } from "./parse-instant.ts";
import type { Window } from "./window.ts";

/** The dates that were sent. A missing one is undefined. */
export interface WrittenDates {
  readonly start: WrittenInstant | undefined;
  readonly end: WrittenInstant | undefined;
}

const defaultDays = { last_7_days: 7, last_30_days: 30 } as const;

/** The window, as the API would echo it (assumed where a date is missing or a bare day). */
export function resolveWindow(dates: WrittenDates, behaviour: Behaviour, nowMs: number): Window {
  const today = dayOf(nowMs / 1000);
  const end = dates.end
    ? lastSecond(dates.end, behaviour)
    : endOfDay(Math.max(today, dayOf(dates.start?.second ?? 0)));
  return { start: dates.start?.second ?? defaultStart(end, behaviour), end };
}

function lastSecond({ second, bareDay }: WrittenInstant, behaviour: Behaviour): number {
  return bareDay && behaviour.bare_date_end === "end_of_day" ? endOfDay(dayOf(second)) : second;
}

function defaultStart(end: number, { default_window }: Behaviour): number {
  if (default_window === "all_time") return Math.min(firstDay * secondsPerDay, end);
  return Math.max(earliest, (dayOf(end) - defaultDays[default_window] + 1) * secondsPerDay);
}

function endOfDay(day: number): number {
  return (day + 1) * secondsPerDay - 1;
}
