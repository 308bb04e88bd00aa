/** Seconds between the windows that a client requests one after another: an end such as 23:59 leaves out 59 of them. */
import { countOf } from "../../openapi/text/count-of.ts";
import { sessionPrefix, windowlessName } from "./coverage-text.ts";
import type { ListRead } from "./run-coverage.ts";

/** Windows that follow one another, each as far from the next. */
export interface WindowGaps {
  /** Seconds that no window has; -1 when the last second of a window is the first of the next. */
  readonly seconds: number;
  /** How often. */
  readonly times: number;
  /** The list with one of the windows. The others differ in their windows alone. */
  readonly list: ListRead;
  /** The seconds of the first gap, or the second that is shared first; in seconds since 1970. Both belong to it. */
  readonly startSecond: number;
  readonly endSecond: number;
}

/** Windows with more between them are about different times. */
const longestGap = 3600;
/** A day between windows of several days is left out by mistake, too, or the last day of each but for its midnight. */
const day = 86_400;
const leastDays = 2;
/** By how much a gap may differ from a day: an end of `23:59` leaves out 59 seconds more. */
const aboutADay = 60;
/** One gap may be by chance. */
const leastTimes = 2;

/** @param lists Windows whose last second belongs to them. */
export function windowGaps(lists: readonly ListRead[]): readonly WindowGaps[] {
  const bySubject = new Map<string, ListRead[]>();
  for (const list of lists) {
    const { session, operation, link, parameters, filters } = list;
    if (!list.isMeantWhole || !("date_start" in parameters && "date_end" in parameters)) continue;
    const key = JSON.stringify([session, operation, link, filters]);
    bySubject.set(key, [...(bySubject.get(key) ?? []), list]);
  }
  return [...bySubject.values()].flatMap((same) => gapsOf(same) ?? []);
}

/** Which list has them, how often, and where the first one is. */
export function windowGapText({ seconds, times, list, startSecond, endSecond }: WindowGaps): string {
  const [start, end] = [startSecond, endSecond].map(instantText);
  const first = start === end ? `at ${start}` : `from ${start} to ${end}`;
  const where = `${times} times in ${sessionPrefix(list.session)}${windowlessName(list)}, first ${first}`;
  if (seconds < 0)
    return `the last second of a window was the first of the next, though both include it, ${where}`;
  const were = seconds === 1 ? "was" : "were";
  return `${countOf(seconds, "second")} between two windows ${were} never requested, ${where}`;
}

/** As the API writes an instant. */
function instantText(second: number): string {
  return `${new Date(1000 * second).toISOString().slice(0, 19)}+00:00`;
}

function gapsOf(lists: readonly ListRead[]): WindowGaps | undefined {
  const windows = lists
    .map(({ date_start: start, date_end: end }) => ({ start: secondOf(start), end: secondOf(end) }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const odd = windows
    .slice(1)
    .map((after, i) => ({ before: windows[i] ?? after, after }))
    .map(({ before, after }) => ({
      seconds: after.start - before.end - 1,
      before: before.end,
      start: after.start,
      shorter: Math.min(before.end - before.start, after.end - after.start) + 1,
    }))
    .filter(({ seconds, shorter }) => seconds === -1 || isGap(seconds, shorter));
  const [first] = odd;
  const [list] = lists;
  if (!first || !list || odd.length < leastTimes) return undefined;
  const { seconds, before, start } = first;
  if (odd.some((each) => each.seconds !== seconds)) return undefined;
  const gap =
    seconds < 0
      ? { startSecond: start, endSecond: before }
      : { startSecond: before + 1, endSecond: start - 1 };
  return { seconds, times: odd.length, list, ...gap };
}

/** @param shorter Seconds of the shorter one of the windows around it. */
function isGap(seconds: number, shorter: number): boolean {
  if (seconds <= longestGap) return seconds > 0;
  return shorter >= leastDays * day && Math.abs(seconds - day) <= aboutADay;
}

function secondOf(text: string | null): number {
  return Date.parse(text ?? "") / 1000;
}
