/** Where the labels of the day axis stand. */
import { dateOf } from "../dates.ts";
import type { DayRange } from "./visible-range.ts";

export interface Tick {
  readonly day: number;
  readonly label: string;
}

const dayLabel = new Intl.DateTimeFormat("en", { month: "short", day: "numeric", timeZone: "UTC" });
const monthLabel = new Intl.DateTimeFormat("en", { month: "short", timeZone: "UTC" });

/** Mondays, or first days of months, or of years: as many as there is room for. */
export function ticksOf({ first, last }: DayRange, most: number): readonly Tick[] {
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const mondays = days.filter((day) => dateOf(day).getUTCDay() === 1);
  const weeks = [1, 2].find((size) => mondays.length / size <= most);
  if (weeks) {
    return mondays.filter((_, index) => index % weeks === 0).map((day) => tick(day, dayLabel));
  }
  const months = days.filter((day) => dateOf(day).getUTCDate() === 1);
  const step = [1, 3, 6, 12].find((size) => months.length / size <= most) ?? 12;
  return months.filter((day) => dateOf(day).getUTCMonth() % step === 0).map((day) => monthTick(day));
}

function monthTick(day: number): Tick {
  const isJanuary = dateOf(day).getUTCMonth() === 0;
  return isJanuary ? { day, label: String(dateOf(day).getUTCFullYear()) } : tick(day, monthLabel);
}

function tick(day: number, format: Intl.DateTimeFormat): Tick {
  return { day, label: format.format(dateOf(day)) };
}
