/** Days in UTC as numbers, counted from 1970-01-01, and as the texts that people and the API write. */

export const dayMs = 86_400_000;
const words = new Intl.DateTimeFormat("en", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** The day of an ISO 8601 date or instant; undefined where there is none. */
export function dayOf(text: string): number | undefined {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : Math.floor(ms / dayMs);
}

/** The days of the window that a response names. */
export function windowOf({
  date_start,
  date_end,
}: {
  readonly date_start: string;
  readonly date_end: string;
}) {
  const [first, last] = [dayOf(date_start), dayOf(date_end)];
  return first === undefined || last === undefined ? undefined : { first, last };
}

/** `2026-01-31` */
export function dayText(day: number): string {
  return dateOf(day).toISOString().slice(0, 10);
}

/** `Jan 31, 2026` */
export function dayWords(day: number): string {
  return words.format(day * dayMs);
}

/** `Jan 25 – 31, 2026` */
export function spanWords(first: number, last: number): string {
  return first === last ? dayWords(first) : words.formatRange(first * dayMs, last * dayMs);
}

/** The first instant of a day. */
export function dateOf(day: number): Date {
  return new Date(day * dayMs);
}
