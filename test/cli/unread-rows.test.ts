/** Rows that a command reads without a mutant, and has not read with it: what counts as unread. */
import { expect, test } from "vitest";
import type { RequestedList } from "../../src/cli/mutate/failed-lists.ts";
import { unreadRows } from "../../src/cli/mutate/unread-rows.ts";
import type { ListRead } from "../../src/cli/run/run-coverage.ts";

const list = (read: number, missing: number, more: Partial<ListRead> = {}) =>
  ({
    ...{ operation: "listSmartLinkClicks", link: "eveniet", parameters: {}, filters: {}, session: "default" },
    ...{
      date_start: null,
      date_end: null,
      rows: read + missing,
      read,
      missing,
      gaps: [],
      read_twice: 0,
      read_until: null,
    },
    ...more,
  }) as unknown as ListRead;
const compare = (
  baseline: readonly ListRead[],
  lists: readonly ListRead[],
  {
    failed = [],
    newRowsFromMs = Number.POSITIVE_INFINITY,
  }: { failed?: readonly RequestedList[]; newRowsFromMs?: number } = {},
) => unreadRows({ baseline, lists, failed, newRowsFromMs }).rows;

/** The same list in sessions of their own. */
const sessions = (...reads: readonly (readonly [number, number])[]) =>
  reads.map(([read, missing], i) => list(read, missing, { session: `s${i}` }));

test.each([
  ["a list that was read whole, and is now read in part", [list(30, 0)], [list(10, 20)], 20],
  ["a longer list, which a client that read all reads in part", [list(30, 0)], [list(30, 70)], 70],
  ["a part, and the same part", [list(10, 20)], [list(10, 90)], 0],
  ["a part, and a smaller one", [list(10, 20)], [list(4, 26)], 6],
  ["a part, and a shorter list, read whole", [list(10, 20)], [list(5, 0)], 0],
  ["a list that is not requested any more", [list(10, 20), list(3, 0, { link: "fugit" })], [list(10, 20)], 3],
  ["another list in its place", [list(10, 0)], [list(3, 7, { link: "fugit" })], 0],
  ["sessions with other names", sessions([30, 0], [1, 29]), sessions([1, 29], [30, 0]), 0],
  [
    "a session that reads nothing beside one that reads all",
    sessions([30, 0], [30, 0]),
    sessions([30, 0], [0, 30]),
    30,
  ],
  ["a session that is not there any more", sessions([30, 0], [30, 0]), sessions([30, 0]), 30],
  [
    "workers that share the pages in another way",
    sessions([20, 10], [10, 20]),
    sessions([15, 15], [15, 15]),
    0,
  ],
  [
    "workers that share the pages, of which one is lost",
    sessions([15, 15], [15, 15]),
    sessions([15, 15]),
    15,
  ],
  [
    "a worker that does the work of two",
    sessions([30, 0], [30, 0], [30, 0]),
    [list(30, 0, { read_twice: 30 })],
    0,
  ],
  ["workers that do the work of one", [list(30, 0, { read_twice: 30 })], sessions([30, 0], [30, 0]), 0],
] as const)("unread rows of %s", (_, baseline, lists, unread) => {
  expect(compare(baseline, lists)).toBe(unread);
});

test("rows that came after the run had begun are not unread", () => {
  const gap = { start: "2026-02-01T00:00:10+00:00", end: "2026-02-01T00:00:20+00:00", rows: 4, offset: 0 };
  const now = list(30, 4, { gaps: [gap] });
  expect(compare([list(30, 0)], [now], { newRowsFromMs: Date.parse("2026-02-01T00:00:05Z") })).toBe(0);
  expect(compare([list(30, 0)], [now], { newRowsFromMs: Date.parse("2026-02-01T00:00:11Z") })).toBe(4);
});

test("of lists that change, those count of which nothing came", () => {
  const failed = { operation: "listSmartLinkClicks", link: "eveniet", parameters: {} };
  const other = list(3, 0, { link: "fugit" });
  expect(compare([list(10, 0)], [other])).toBe(0);
  expect(compare([list(10, 0)], [other], { failed: [failed] })).toBe(10);
  expect(compare(sessions([10, 0], [10, 0], [10, 0]), [list(10, 0), other], { failed: [failed] })).toBe(10);
});
