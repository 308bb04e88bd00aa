/** Rows that a command reads without a mutant, and has not read with it. */
import { listName } from "../run/coverage-text.ts";
import { type ListRead, missingBefore } from "../run/run-coverage.ts";

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
  /** Rows that happen from this instant on could not be read; in milliseconds since 1970. */
  readonly newRowsFromMs: number;
}

export function unreadRows({ baseline, lists, newRowsFromMs }: RunsToCompare): UnreadRows {
  const [before, now] = [bestByList(baseline), bestByList(lists)];
  // A command that requests other lists in each run has chosen them by chance or by the clock.
  const changing = new Set(
    lists.filter((list) => !before.has(keyOf(list))).map(({ operation }) => operation),
  );
  const lacking = [...before].flatMap(([key, list]) => {
    const again = now.get(key);
    const rows = again ? unreadOf(list, again, newRowsFromMs) : changing.has(list.operation) ? 0 : list.read;
    return rows > 0 ? [{ rows, list: again ?? list }] : [];
  });
  const [first] = lacking;
  return {
    rows: lacking.reduce((sum, { rows }) => sum + rows, 0),
    firstList: first === undefined ? null : listName(first.list),
  };
}

/** Who has read a list whole reads it whole, however long it is now; who has read a part reads as many rows. */
function unreadOf(before: ListRead, now: ListRead, newRowsFromMs: number): number {
  return before.missing === 0
    ? missingBefore(now, newRowsFromMs)
    : Math.min(before.read, now.rows) - now.read;
}

/** Of a list that several sessions have requested, the one that has read most. */
function bestByList(lists: readonly ListRead[]): ReadonlyMap<string, ListRead> {
  const best = new Map<string, ListRead>();
  for (const list of lists) {
    const key = keyOf(list);
    if (list.read > (best.get(key)?.read ?? -1)) best.set(key, list);
  }
  return best;
}

function keyOf({ operation, link, parameters }: ListRead): string {
  return JSON.stringify([operation, link, parameters]);
}
