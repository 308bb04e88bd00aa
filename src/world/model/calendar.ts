/** Days and instants in UTC. A day is its number since 1970-01-01, an instant its second since then. */

export const secondsPerDay = 86_400;
export const msPerDay = 1000 * secondsPerDay;

/** The calendar of the sandbox: no link has clicks outside it. */
export const firstDay = dayOfDate(2024, 1, 1);
export const lastDay = dayOfDate(2099, 12, 31);
export const calendarStartMs = firstDay * msPerDay;
/** The first instant after it. */
export const calendarEndMs = (lastDay + 1) * msPerDay;

const dayTexts: string[] = [];

/** A day as `YYYY-MM-DD`. Years 0000 to 9999. */
export function dayText(day: number): string {
  const index = day - firstDay;
  if (index < 0 || day > lastDay) return isoDay(day);
  dayTexts[index] ??= isoDay(day);
  return dayTexts[index];
}

/** An instant as the API writes it: `2026-01-31T23:59:59+00:00` (documented). */
export function instantText(second: number): string {
  return `${new Date(second * 1000).toISOString().slice(0, 19)}+00:00`;
}

/** The same of milliseconds since 1970. */
export function instantTextOfMs(ms: number): string {
  return instantText(Math.floor(ms / 1000));
}

/** The day on which a second lies. */
export function dayOf(second: number): number {
  return Math.floor(second / secondsPerDay);
}

/**
 * The day of a date in the Gregorian calendar, counted in years that begin in March, so a leap day is the last day. Month 13 is
 * January of the next year.
 */
export function dayOfDate(year: number, month: number, date: number): number {
  const y = month > 2 ? year : year - 1;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  const inYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return 365 * y + leapDays + inYear - 719_468;
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function isoDay(day: number): string {
  return new Date(day * msPerDay).toISOString().slice(0, 10);
}
