/** Rows that a command reads without a mutant, and has not read with it. */
import { listName } from "../run/coverage-text.ts";
import { type ListRead, missingBefore } from "../run/run-coverage.ts";
import type { RequestedList } from "./failed-lists.ts";

export interface UnreadRows {
  readonly rows: number;
  /** The first list that lacks some; null when none does. */
  readonly firstList: string | null;
}

export const nothingUnread: UnreadRows = { rows: 0, firstList: null };

interface RunsToCompare {
  /** What was read without a mutant. */
  readonly baseline: readonly ListRead[];
  /** What was read with it. */
  readonly lists: readonly ListRead[];
  /** Lists that were requested with it, of which nothing came. */
  readonly failed: readonly RequestedList[];
  /** Rows that happen from this instant on could not be read; in milliseconds since 1970. */
  readonly newRowsFromMs: number;
  /** Whether lists that change from run to run count, too. */
  readonly areAllMeant?: boolean;
}

export function unreadRows({
  baseline,
  lists,
  failed,
  newRowsFromMs,
  areAllMeant = false,
}: RunsToCompare): UnreadRows {
  const [before, now] = [readsByList(baseline), readsByList(lists)];
  const others = lists.filter((list) => !before.has(keyOf(list)));
  // A command that requests other lists in each run has chosen them by chance or by the clock.
  const changing = new Set(areAllMeant ? [] : others.map(({ operation }) => operation));
  const lacking = [...before].flatMap(([key, reads]) => {
    const [best] = reads as [ListRead];
    const again = now.get(key) ?? [];
    const failures = failed.filter((list) => keyOf(list) === key).length;
    const unread = unreadOf(reads, {
      again,
      failures,
      isChanging: changing.has(best.operation),
      newRowsFromMs,
    });
    const rows = again.length === 0 ? unread - replacedRows(best, others) : unread;
    return rows > 0 ? [{ rows, list: again[0] ?? best }] : [];
  });
  const [first] = lacking;
  return {
    rows: lacking.reduce((sum, { rows }) => sum + rows, 0),
    firstList: first === undefined ? null : listName(first.list),
  };
}

interface SecondRun {
  /** What its sessions have read of the list, the one that read most first. */
  readonly again: readonly ListRead[];
  /** Sessions whose requests of it have all failed. */
  readonly failures: number;
  readonly isChanging: boolean;
  readonly newRowsFromMs: number;
}

/**
 * Names of sessions may be random, so the best of one run is compared with the best of the other, the second with the
 * second. What one has read less, another may have read more: workers share their work differently in each run.
 */
function unreadOf(reads: readonly ListRead[], run: SecondRun): number {
  const { again, failures, isChanging, newRowsFromMs } = run;
  // A session that does the work of two reads rows twice.
  const mostTwice = Math.max(0, ...again.map(({ read_twice: twice }) => twice));
  const lacking = reads.map((before, i) => {
    const now = again[i];
    if (now) return lackOf(before, now, newRowsFromMs);
    if (i < again.length + failures) return before.read;
    return isChanging ? 0 : Math.max(0, before.read - mostTwice);
  });
  const more = again.slice(reads.length).map(({ read }) => -read);
  return [...lacking, ...more].reduce((sum, rows) => sum + rows, 0);
}

/** Who has read a list whole reads it whole, however long it is now; who has read a part reads as many rows. */
function lackOf(before: ListRead, now: ListRead, newRowsFromMs: number): number {
  return before.missing === 0
    ? missingBefore(now, newRowsFromMs)
    : Math.min(before.read, now.rows) - now.read;
}

/** Rows of windows inside of that of a list: a client may request shorter ones when a long one fails. */
function replacedRows(list: ListRead, others: readonly ListRead[]): number {
  const { date_start: start, date_end: end } = list;
  if (start === null || end === null) return 0;
  const subject = subjectOf(list);
  return others
    .filter((other) => subjectOf(other) === subject && isInside(other, { start, end }))
    .reduce((sum, { read }) => sum + read, 0);
}

function isInside(
  { date_start: start, date_end: end }: ListRead,
  window: { readonly start: string; readonly end: string },
): boolean {
  return start !== null && end !== null && start >= window.start && end <= window.end;
}

/** What each session has read of a list, the one that read most first. */
function readsByList(lists: readonly ListRead[]): ReadonlyMap<string, readonly ListRead[]> {
  const byList = new Map<string, ListRead[]>();
  for (const list of lists) {
    const key = keyOf(list);
    byList.set(key, [...(byList.get(key) ?? []), list]);
  }
  for (const reads of byList.values()) reads.sort((one, other) => other.read - one.read);
  return byList;
}

function keyOf({ operation, link, parameters }: RequestedList): string {
  return JSON.stringify([operation, link, parameters]);
}

function subjectOf({ operation, link, filters }: ListRead): string {
  return JSON.stringify([operation, link, filters]);
}
