/** Gaps of a list of two classes, against the rows one by one. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { gapsOf } from "../../../../src/server/session/reads/gaps.ts";
import { share } from "../../../support/effort.ts";
import { naiveGaps } from "./naive-reader.ts";

interface Row {
  readonly rowClass: number;
  readonly isRead: boolean;
}

const rowsOfList = fc.array(fc.record({ rowClass: fc.nat(2), isRead: fc.boolean() }), {
  minLength: 1,
  maxLength: 14,
});

/** Gaps of rows that happen one tick after another, the oldest first. */
function gapsIn(rows: readonly Row[]) {
  const times = (rowClass: number) => rows.flatMap((row, i) => (row.rowClass === rowClass ? [i] : []));
  const segments = [0, 1, 2].flatMap((rowClass) =>
    times(rowClass).map((at, number) => ({
      ...{ rowClass, from: number, to: number + 1 },
      times: (rows[at] as Row).isRead ? (1 as const) : (0 as const),
    })),
  );
  const joined: typeof segments = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last?.rowClass === segment.rowClass && last.times === segment.times) last.to = segment.to;
    else joined.push({ ...segment });
  }
  const numbered = {
    ranges: [],
    timeOf: (rowClass: number, number: number) => ({ day: 0, tick: times(rowClass)[number] as number }),
    countBefore: (rowClass: number, { tick }: { tick: number }) =>
      times(rowClass).filter((at) => at < tick).length,
  };
  return gapsOf(numbered, joined).map(({ first, last, rows }) => [first.tick, last.tick, rows]);
}

test("a read row separates two gaps, also when it is the last of those before a missing row of its class", () => {
  fc.assert(
    fc.property(rowsOfList, (rows) => {
      const named = rows.map(({ rowClass, isRead }, i) => {
        return { id: String(isRead), at: String(i), rowClass: String(rowClass) };
      });
      const expected = naiveGaps(named, ({ id }) => id === "true");
      expect(gapsIn(rows)).toEqual(
        expected.map(({ start, end, rows }) => [Number(end), Number(start), rows]),
      );
    }),
    { numRuns: share(2000) },
  );
});
