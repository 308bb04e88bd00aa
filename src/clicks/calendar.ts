/** Days and instants in UTC. A day is its number since 1970-01-01, an instant its second since then. */

export const secondsPerDay = 86_400;

/** The calendar of the sandbox: no link has clicks outside it. */
export const firstDay = dayNumber("2024-01-01");
export const lastDay = dayNumber("2099-12-31");

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

/** The day on which a second lies. */
export function dayOf(second: number): number {
  return Math.floor(second / secondsPerDay);
}

/** 0 for Sunday to 6 for Saturday. */
export function weekday(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function dayNumber(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / 1000 / secondsPerDay;
}

function isoDay(day: number): string {
  return new Date(day * secondsPerDay * 1000).toISOString().slice(0, 10);
}
