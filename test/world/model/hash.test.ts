/** Numbers made from hashes. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { below } from "../../../src/world/model/hash.ts";
import { share } from "../../support/effort.ts";

const bits = 2n ** 32n;

/** The remainder, by integers that never round. */
function remainder(hash: number, count: number): number {
  return Number((BigInt(hash) & (bits - 1n)) % BigInt(count));
}

const counts = fc.integer({ min: 1, max: 2 ** 31 - 1 });

test("below() is the remainder of the unsigned hash", () => {
  fc.assert(
    fc.property(counts, fc.integer(), (count, hash) => {
      expect(below(count, hash)).toBe(remainder(hash, count));
    }),
    { numRuns: share(10_000) },
  );
});

test("below() is exact next to multiples of the count", () => {
  fc.assert(
    fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), (count, share) => {
      const multiple = count * Math.floor((share * 2 ** 32) / count);
      for (const number of [multiple - 1, multiple, multiple + 1, 2 ** 32 - 1]) {
        const hash = number | 0;
        expect(below(count, hash)).toBe(remainder(hash, count));
      }
    }),
    { numRuns: share(10_000) },
  );
});
