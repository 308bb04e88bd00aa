/** Windows that are refused for their length or age, and pages for their depth: no document says how far a target goes. */
import { asRecord } from "./json/as-record.ts";
import {
  effectiveParametersOf,
  isOfList,
  type ListExchange,
  type ParsedExchange,
} from "./parsed-exchange.ts";
import { isSameSubject } from "./reference-listing.ts";
import { pageParameters } from "./request/effective-parameters.ts";
import { dayMs, secondMs } from "./request/instant.ts";
import { isParameterRefused } from "./response/statuses.ts";
import type { Run } from "./run.ts";

/** Pages that begin or end after so many rows are deep: search engines refuse them by default. */
export const deepRows = 10_000;

/** A refused window or page, and the range that was accepted instead. */
export interface RefusedRange {
  readonly kind: "window" | "page";
  readonly parsed: ListExchange;
}

/** Why a valid request was refused though a smaller range was accepted; undefined when the range is not the reason. */
export function refusedRangeOf(
  { pages }: Pick<Run, "pages">,
  parsed: ParsedExchange,
): RefusedRange | undefined {
  if (!isOfList(parsed) || !isOnlyAboutRange(parsed)) return undefined;
  const own = pages.filter((one) => isSameSubject(one, parsed));
  const asked = effectiveParametersOf(parsed);
  const isNarrower = ({ page: { effective } }: (typeof pages)[number]) =>
    effective.start !== undefined && effective.start > asked.start! && effective.end! <= asked.end!;
  if (isWindowRefused(parsed) && own.some(isNarrower)) return { kind: "window", parsed };
  const isDeep = asked.offset > 0 && asked.offset + asked.limit > deepRows;
  return isDeep &&
    own.length > 0 &&
    isRefusedFor(parsed, pageParameters(parsed.query.operation.list), /\b(?:page|deep|window|offset)\b/i)
    ? { kind: "page", parsed }
    : undefined;
}

/** Whether a request is valid. What else is undocumented about it may be the reason why it is refused. */
export function isOnlyAboutRange({ query }: ParsedExchange): boolean {
  return query.kind === "valid" && query.requires.every((id) => id === "largest_limit");
}

/** Whether a request was refused for its window. */
export function isWindowRefused(parsed: ListExchange): boolean {
  const { window } = parsed.query.operation.list;
  if (!window || parsed.query.sent[window.start] === undefined) return false;
  const words = /\b(?:days?|months?|range|period|window|dates?)\b/i;
  return isRefusedFor(parsed, [window.start, window.end], words);
}

/** The days of a window that a refusal allows, by its words; undefined when it names none. */
export function reportedDays({ exchange }: ListExchange): number | undefined {
  const days = Number(/\b(\d{1,3})[ -]?days?\b/i.exec(exchange.response.body)?.[1]);
  return days > 0 ? days : undefined;
}

/** The length of the requested window, in whole days. */
export function requestedDays(parsed: ListExchange): number {
  const { start, end } = effectiveParametersOf(parsed);
  return Math.ceil((end! + secondMs - start!) / dayMs);
}

/** Whether a refusal names some parameters and no others; where it names none, whether its message has some words. */
function isRefusedFor({ exchange, json }: ParsedExchange, names: readonly string[], words: RegExp): boolean {
  const { errors, message } = asRecord(json);
  const named = Object.keys(asRecord(errors));
  const isNamed =
    named.length > 0 ? named.every((name) => names.includes(name)) : words.test(String(message ?? ""));
  return isParameterRefused(exchange.response.status) && isNamed;
}
