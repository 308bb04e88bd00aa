/** When and how often the calls of a postback are made. What the vendor does beside `once` is undocumented. */
import type { components } from "../../openapi/generated/admin-types.gen.ts";

export type ScheduleName = components["schemas"]["PostbackSchedule"];

export interface Schedule {
  /** For the help text and error messages. */
  readonly about: string;
  /** From a conversion to its calls; negative for calls before the conversion. */
  readonly delayMs: number;
  /** Whether conversions that are due together are posted the newest first. */
  readonly newestFirst?: true;
  /** For each call of the n-th conversion of a postback, counted from 0, how much later still it is. */
  readonly callsOf: (n: number) => readonly number[];
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** The example of the documentation has a call one minute after the conversion. */
const documentedDelayMs = minuteMs;

export const schedules: { readonly [K in ScheduleName]: Schedule } = {
  once: { about: "each conversion once", delayMs: documentedDelayMs, callsOf: () => [0] },
  twice: { about: "each conversion twice", delayMs: documentedDelayMs, callsOf: () => [0, 0] },
  late: {
    about: "every second conversion an hour late",
    delayMs: documentedDelayMs,
    callsOf: (n) => [n % 2 === 0 ? hourMs : 0],
  },
  "out-of-order": {
    about: "conversions that are due together newest first",
    delayMs: documentedDelayMs,
    newestFirst: true,
    callsOf: () => [0],
  },
  missing: {
    about: "every second conversion never",
    delayMs: documentedDelayMs,
    callsOf: (n) => (n % 2 === 0 ? [] : [0]),
  },
  // A conversion is at most six hours younger than its click, so some clicks are not listed yet.
  early: { about: "each conversion six hours before it is listed", delayMs: -6 * hourMs, callsOf: () => [0] },
};

export const scheduleNames = Object.keys(schedules) as readonly ScheduleName[];
