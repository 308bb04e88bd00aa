/** The days of a time zone. A day may have 23 or 25 hours, or begin at another hour than midnight. */
import { lastWhere } from "../../world/model/bisection.ts";
import { secondsPerDay } from "../../world/model/calendar.ts";
import type { Window } from "../../world/time/window.ts";

/** A day of a time zone, and the part of a window that lies on it. */
export interface ZoneDay {
  /** As `YYYY-MM-DD`. */
  readonly day: string;
  readonly window: Window;
}

/** The days of a time zone on which a window lies, earliest first; undefined when there is no such zone. */
export function zoneDays(timeZone: string, { start, end }: Window): readonly ZoneDay[] | undefined {
  const dateAt = dateReader(timeZone);
  if (!dateAt) return undefined;
  const days: ZoneDay[] = [];
  for (let from = start; from <= end; ) {
    const day = dateAt(from);
    const next = endOfDay(dateAt, day, from);
    days.push({ day, window: { start: from, end: Math.min(end, next - 1) } });
    from = next;
  }
  return days;
}

type DateReader = (second: number) => string;

function dateReader(timeZone: string): DateReader | undefined {
  try {
    const format = new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "iso8601",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
    return (second) => {
      const parts = Object.fromEntries(
        format.formatToParts(second * 1000).map(({ type, value }) => [type, value]),
      );
      return `${parts.year?.padStart(4, "0")}-${parts.month}-${parts.day}`;
    };
  } catch {
    return undefined;
  }
}

/** The longest day: 25 hours, and one more where a zone is moved. */
const mostSeconds = secondsPerDay + 2 * 3600;

/** The first second of the day after. Most days end 24 hours after they began, so that is tried first. */
function endOfDay(dateAt: DateReader, day: string, from: number): number {
  const usual = from + secondsPerDay;
  if (dateAt(usual) !== day && dateAt(usual - 1) === day) return usual;
  return 1 + lastWhere(from, from + mostSeconds - 1, (second) => dateAt(second) === day);
}
