/** Parses days and instants as callers may write them. */
import { dayOfDate, secondsPerDay } from "../model/calendar.ts";

/** A parsed day or instant. */
export interface WrittenInstant {
  /** Second since 1970-01-01 UTC. For a bare day, its first second. */
  readonly second: number;
  /** Whether only a day was written. */
  readonly bareDay: boolean;
}

const form =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)?)?$/;

/**
 * Parses a day or an instant, or says what is wrong with it. Without an offset the text is read as UTC, fractions of a
 * second are cut off, and seconds may be left out, as browsers and `date -Iminutes` do (all assumed). An offset may have
 * no colon (`date +%z`) or no minutes (PostgreSQL).
 */
export function parseInstant(text: string): WrittenInstant | { readonly wrong: string } {
  const match = form.exec(text);
  if (!match) return { wrong: misspelling(text) };
  const [year, month, date, hour, minute, second] = match
    .slice(1, 7)
    .map((digits) => Number(digits ?? 0)) as [number, number, number, number, number, number];
  const days = daysInMonth(year, month);
  if (month < 1 || month > 12) return { wrong: `there is no month ${match[2]}` };
  if (date < 1 || date > days) return { wrong: `${match[1]}-${match[2]} has no day ${match[3]}` };
  if (hour > 23 || minute > 59 || second > 59)
    return { wrong: `there is no time ${textOf(match.slice(4, 7))}` };
  const offset = (match[7] === "-" ? -1 : 1) * (Number(match[8] ?? 0) * 3600 + Number(match[9] ?? 0) * 60);
  if (Math.abs(offset) >= secondsPerDay || Number(match[9] ?? 0) > 59)
    return { wrong: `there is no offset ${match[7]}${textOf(match.slice(8, 10))}` };
  const at = midnight(year, month, date) + hour * 3600 + minute * 60 + second - offset;
  if (at < earliest || at > latest) return { wrong: "its year in UTC is not between 0000 and 9999" };
  return { second: at, bareDay: match[4] === undefined };
}

/** A parsed instant in milliseconds since 1970, with the fraction that its text has. */
export function millisecondOf(text: string, { second }: WrittenInstant): number {
  const [, digits = ""] = /[.,](\d{1,3})/.exec(text) ?? [];
  return 1000 * second + Number(digits.padEnd(3, "0"));
}

/** First and last second of the years 0000 to 9999. */
export const earliest = midnight(0, 1, 1);
export const latest = midnight(9999, 12, 31) + secondsPerDay - 1;

function textOf(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined).join(":");
}

function misspelling(text: string): string {
  // The text before the last space is an instant, and what comes after it is an offset without its sign.
  const [, start = ""] = /^(.{16,}) \d\d(?::?\d\d)?$/.exec(text) ?? [];
  return form.test(`${start}+00:00`)
    ? "there is a space before its offset; a + in a URL means one, so write the offset's + as %2B there"
    : "it is not a day or an instant";
}

function daysInMonth(year: number, month: number): number {
  return dayOfDate(year, month + 1, 1) - dayOfDate(year, month, 1);
}

function midnight(year: number, month: number, date: number): number {
  return dayOfDate(year, month, date) * secondsPerDay;
}
