/** The part of a window that lies in the calendar and has happened. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import { calendarEndMs, calendarStartMs, msPerDay } from "../model/calendar.ts";
import type { Window } from "./window.ts";

/** A half-open span of instants within the calendar and the past. Milliseconds since 1970-01-01 UTC. */
export interface PastSpan {
  readonly startMs: number;
  readonly endMs: number;
}

/** A window as it was requested, and the present that cuts it. */
interface RequestedWindow {
  readonly window: Window;
  readonly nowMs: number;
}

/** What has happened of a window, with its last second where that belongs to it; empty when it ends before it starts. */
export function pastSpan({ window, nowMs }: RequestedWindow, { window_end }: Behaviour): PastSpan {
  const endSecond = window_end === "inclusive" ? window.end + 1 : window.end;
  return spanInCalendar(1000 * window.start, Math.min(1000 * endSecond, nowMs));
}

/** All that has happened until now. */
export function lifetimeOf(nowMs: number): PastSpan {
  return spanInCalendar(calendarStartMs, nowMs);
}

/** The part of a span in the calendar. An empty one lies at its end: a later day would be counted for nothing. */
export function spanInCalendar(startMs: number, endMs: number): PastSpan {
  const end = Math.min(Math.max(endMs, calendarStartMs), calendarEndMs);
  return { startMs: Math.min(Math.max(startMs, calendarStartMs), end), endMs: end };
}

/** First and last day of a span; the first is the later one when it is empty. */
export function daysOf({ startMs, endMs }: PastSpan): { readonly fromDay: number; readonly toDay: number } {
  if (startMs === endMs) return { fromDay: 0, toDay: -1 };
  return { fromDay: Math.floor(startMs / msPerDay), toDay: Math.ceil(endMs / msPerDay) - 1 };
}
