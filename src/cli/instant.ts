/** Instants as people type them. */

const form =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?:(:\d{2})(?:[.,]\d+)?)?(?:Z|([+-]\d{2})(?::?(\d{2}))?)?)?$/i;

/**
 * An ISO 8601 date or date-time as `2026-01-31T23:59:59Z`, in UTC and to the second; undefined when it is not
 * one. Without a zone it is UTC.
 * @param day Which end of the day a bare date means.
 */
export function readInstant(text: string, day: "start" | "end" = "start"): string | undefined {
  const [, date, time, seconds = ":00", hours = "+00", minutes = "00"] = form.exec(text) ?? [];
  if (date === undefined || !isCalendarDay(date)) return undefined;
  const clock = time === undefined ? (day === "start" ? "00:00:00" : "23:59:59") : time + seconds;
  if (clock > "23:59:59") return undefined;
  const at = Date.parse(`${date}T${clock}${hours}:${minutes}`);
  return Number.isNaN(at) ? undefined : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Date.parse takes the 30th of February for the 2nd of March. */
function isCalendarDay(date: string): boolean {
  const at = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
}
