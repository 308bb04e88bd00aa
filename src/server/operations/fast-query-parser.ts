/**
 * Reads query strings of the form that programs write: each parameter once, whole numbers in plain digits, `true` and
 * `false`, dates as `2026-01-01T00:00:00Z`. Everything else is left to the full reader, with which a property test
 * compares it. Measured: 1.2 to 1.5 us for a window and a limit, where the full reader needs 9 us.
 */

import { document } from "../../openapi/generated/document.gen.ts";
import { dayOfDate, secondsPerDay } from "../../world/model/calendar.ts";

/** The parameters of such a query; undefined for one that is left out. */
export interface FastQuery {
  /** Seconds since 1970. */
  readonly start: number | undefined;
  readonly end: number | undefined;
  readonly limit: number | undefined;
  readonly offset: number | undefined;
  readonly includeBots: boolean | undefined;
  readonly includeDuplicates: boolean | undefined;
}

/** Undefined when any part of the query string has another form, valid or not. */
export function parseFastQuery(search: string): FastQuery | undefined {
  const values: (number | undefined)[] = [undefined, undefined, undefined, undefined, undefined, undefined];
  let index = -1;
  for (let at = 0; at < search.length; ) {
    index = beginningAt(search, at, index + 1);
    if (index < 0 || values[index] !== undefined) return undefined;
    const ampersand = search.indexOf("&", at);
    const end = ampersand < 0 ? search.length : ampersand;
    const value = readers[index]!(search, at + beginnings[index]!.length, end);
    if (value === undefined) return undefined;
    values[index] = value;
    at = end + 1;
  }
  const [start, end, limit, offset, bots, duplicates] = values;
  return { start, end, limit, offset, includeBots: isTrue(bots), includeDuplicates: isTrue(duplicates) };
}

const { parameters } = document.components;

/** Defaults and bounds of openapi.yaml. */
export const fastQueryDefaults = {
  limit: parameters.limit.schema.default,
  leastLimit: parameters.limit.schema.minimum,
  offset: parameters.offset.schema.default,
  mostOffset: parameters.offset.schema.maximum,
  includeBots: parameters.include_bots.schema.default,
  includeDuplicates: parameters.include_duplicates.schema.default,
} as const;

const beginnings: readonly string[] = [
  parameters.date_start.name,
  parameters.date_end.name,
  parameters.limit.name,
  parameters.offset.name,
  parameters.include_bots.name,
  parameters.include_duplicates.name,
].map((name) => `${name}=`);
const readers = [readSecond, readSecond, readNumber, readNumber, readBoolean, readBoolean];

/** Which parameter begins here; -1 for none. Most come in the documented order, so the next one is tried first. */
function beginningAt(search: string, at: number, likely: number): number {
  for (let i = 0; i < beginnings.length; i++) {
    const index = (likely + i) % beginnings.length;
    if (search.startsWith(beginnings[index]!, at)) return index;
  }
  return -1;
}

/** `2026-01-01T00:00:00Z`, its colons as they are or percent-encoded. */
function readSecond(text: string, from: number, end: number): number | undefined {
  const colon = end - from === 24 ? 3 : 1;
  if (end - from !== 18 + 2 * colon) return undefined;
  const [hourAt, minuteAt, secondAt] = [from + 11, from + 13 + colon, from + 15 + 2 * colon];
  const isFormed =
    text.charCodeAt(from + 4) === hyphen &&
    text.charCodeAt(from + 7) === hyphen &&
    text.charCodeAt(from + 10) === letterT &&
    isColon(text, hourAt + 2, colon) &&
    isColon(text, minuteAt + 2, colon) &&
    text.charCodeAt(end - 1) === letterZ;
  if (!isFormed) return undefined;
  const year = 100 * twoDigits(text, from) + twoDigits(text, from + 2);
  const [month, date] = [twoDigits(text, from + 5), twoDigits(text, from + 8)];
  const [hour, minute, second] = [
    twoDigits(text, hourAt),
    twoDigits(text, minuteAt),
    twoDigits(text, secondAt),
  ];
  // Written so that NaN, which is what anything but two digits gives, is refused.
  if (!(year >= 0 && month >= 1 && month <= 12 && date >= 1 && hour < 24 && minute < 60 && second < 60))
    return undefined;
  const day = dayOfDate(year, month, date);
  if (date > 28 && day >= (month === 12 ? dayOfDate(year + 1, 1, 1) : dayOfDate(year, month + 1, 1)))
    return undefined;
  return day * secondsPerDay + hour * 3600 + minute * 60 + second;
}

const [zero, nine, hyphen, colonSign, percent, letterT, letterZ] = [48, 57, 45, 58, 37, 84, 90];

function isColon(text: string, at: number, length: number): boolean {
  if (length === 1) return text.charCodeAt(at) === colonSign;
  return text.charCodeAt(at) === percent && (text.startsWith("3A", at + 1) || text.startsWith("3a", at + 1));
}

function twoDigits(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - zero, text.charCodeAt(at + 1) - zero];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : Number.NaN;
}

/** Up to twelve digits. */
function readNumber(text: string, from: number, end: number): number | undefined {
  if (end === from || end - from > 12) return undefined;
  let number = 0;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < zero || code > nine) return undefined;
    number = 10 * number + code - zero;
  }
  return number;
}

function readBoolean(text: string, from: number, end: number): number | undefined {
  if (end - from === 4 && text.startsWith("true", from)) return 1;
  if (end - from === 5 && text.startsWith("false", from)) return 0;
  return undefined;
}

function isTrue(value: number | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 1;
}
