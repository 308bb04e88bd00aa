/** Durations as ISO 8601 writes them, added to an instant as calendars do (UTC). */

const form =
  /^([+-])?P(?!$)(?:(\d{1,5})Y)?(?:(\d{1,5})M)?(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?!$)(?:(\d{1,7})H)?(?:(\d{1,8})M)?(?:(\d{1,9})S)?)?$/i;

/**
 * The instant a duration away, in milliseconds since 1970; undefined when the text is no duration. A month after
 * the 31st of January is the last day of February.
 */
export function addDuration(nowMs: number, text: string): number | undefined {
  const match = form.exec(text);
  if (!match) return undefined;
  const sign = match[1] === "-" ? -1 : 1;
  const [years, months, weeks, days, hours, minutes, seconds] = match
    .slice(2)
    .map((digits) => sign * Number(digits ?? 0)) as [number, number, number, number, number, number, number];
  const atMs = addMonths(nowMs, 12 * years + months);
  return atMs + ((((7 * weeks + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

function addMonths(nowMs: number, months: number): number {
  const date = new Date(nowMs);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(2000, 0, 1));
  lastDay.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + 1, 0);
  date.setUTCDate(Math.min(day, lastDay.getUTCDate()));
  return date.getTime();
}
