import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addRange,
  firstRange,
  type ReadRanges,
  segmentsOf,
} from "../../../../src/server/session/reads/read-ranges.ts";

const most = 40;
const spans = fc
  .tuple(fc.nat(most - 1), fc.nat(most - 1))
  .map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b) + 1]);

test("ranges count each number as an array of counters does", () => {
  fc.assert(
    fc.property(fc.array(spans, { maxLength: 30 }), spans, (added, [from, to]) => {
      const ranges: ReadRanges = [];
      const counters = new Array<number>(most).fill(0);
      for (const [start, end] of added) {
        const fresh = counters.slice(start, end).filter((count) => count === 0).length;
        expect(addRange(ranges, start, end)).toBe(fresh);
        for (let i = start; i < end; i++) counters[i] = Math.min(2, (counters[i] as number) + 1);
      }
      const segments = segmentsOf(ranges, from, to);
      const counted = segments.flatMap(({ from, to, times }) => new Array<number>(to - from).fill(times));
      expect(counted).toEqual(counters.slice(from, to));
      const changes = counters.filter((count, i) => count !== (counters[i - 1] ?? 0)).length;
      expect(ranges.length).toBe(changes + (counters.at(-1) ? 1 : 0));
    }),
  );
});

test("rows that follow one another take no more memory than one row", () => {
  const ranges: ReadRanges = [];
  for (let at = 0; at < 1000; at += 10) addRange(ranges, at, at + 10);
  expect(ranges).toEqual([1, 4000]);
});

test("the first rows are counted as if they were added", () => {
  const ranges: ReadRanges = [];
  expect(addRange(ranges, 3, 7)).toBe(4);
  expect(firstRange(3, 7)).toEqual(ranges);
});
