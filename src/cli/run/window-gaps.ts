/** Seconds between the windows that a client requests one after another: an end such as 23:59 leaves out 59 of them. */
import type { ListRead } from "./run-coverage.ts";

/** Windows that follow one another, each as far from the next. */
export interface WindowGaps {
  /** Seconds that no window has; -1 when the last second of a window is the first of the next. */
  readonly seconds: number;
  /** How often. */
  readonly times: number;
}

/** Windows with more between them are about different times. */
const longestGap = 3600;
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

function gapsOf(lists: readonly ListRead[]): WindowGaps | undefined {
  const windows = lists
    .map(({ date_start: start, date_end: end }) => ({ start: secondOf(start), end: secondOf(end) }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  const gaps = windows.slice(1).map(({ start }, i) => start - (windows[i]?.end ?? start) - 1);
  const odd = gaps.filter((seconds) => seconds === -1 || (seconds > 0 && seconds <= longestGap));
  const [seconds = 0] = odd;
  const isRegular = odd.length >= leastTimes && odd.every((each) => each === seconds);
  return isRegular ? { seconds, times: odd.length } : undefined;
}

function secondOf(text: string | null): number {
  return Date.parse(text ?? "") / 1000;
}
