/** The part of a window that lies in the calendar and has happened. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import { firstDay, lastDay, msPerDay } from "../model/calendar.ts";
import { ticksPerMillisecond } from "../model/hourly-distribution.ts";
import type { Window } from "../time/window.ts";

/** A half-open span of instants within the calendar and the past. Milliseconds since 1970-01-01 UTC. */
export interface PastSpan {
  readonly startMs: number;
  readonly endMs: number;
}

const calendarEndMs = (lastDay + 1) * msPerDay;

/** A window as it was asked for, and the present that cuts it. */
export interface AskedWindow {
  readonly window: Window;
  readonly nowMs: number;
  /** Whether the window's last second belongs to it. */
  readonly windowEnd: Behaviour["window_end"];
}

/** What has happened of a window; empty when it ends before it starts. */
export function pastSpan({ window, nowMs, windowEnd }: AskedWindow): PastSpan {
  const endSecond = windowEnd === "inclusive" ? window.end + 1 : window.end;
  const startMs = Math.max(1000 * window.start, firstDay * msPerDay);
  const endMs = Math.min(1000 * endSecond, nowMs, calendarEndMs);
  return { startMs, endMs: Math.max(startMs, endMs) };
}

/** First and last day of a span; the first is the later one when it is empty. */
export function daysOf({ startMs, endMs }: PastSpan): { readonly fromDay: number; readonly toDay: number } {
  if (startMs === endMs) return { fromDay: 0, toDay: -1 };
  return { fromDay: Math.floor(startMs / msPerDay), toDay: Math.ceil(endMs / msPerDay) - 1 };
}

/** The day and the tick of an instant. */
export function placeOf(atMs: number): { readonly day: number; readonly tick: number } {
  const day = Math.floor(atMs / msPerDay);
  return { day, tick: (atMs - day * msPerDay) * ticksPerMillisecond };
}
