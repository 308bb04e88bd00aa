import fc from "fast-check";
import { expect, test } from "vitest";
import { chosenBefore, memberAt, numberOf, unchosenAt } from "../../../src/world/fans/stratified-sample.ts";

const samples = fc
  .record({
    hash: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
    population: fc.nat(300),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ hash, population, share }) => ({ hash, population, size: Math.floor(share * population) }));

test("members that are chosen grow with their number, and both ways are one relation", () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const members = Array.from({ length: sample.size }, (_, i) => memberAt(sample, i));
      expect(members).toEqual([...new Set(members)].sort((a, b) => a - b));
      for (let member = 0; member < sample.population; member++) {
        const i = members.indexOf(member);
        expect(numberOf(sample, member)).toBe(i < 0 ? undefined : i);
        expect(chosenBefore(sample, member)).toBe(members.filter((each) => each < member).length);
      }
      expect(chosenBefore(sample, sample.population)).toBe(sample.size);
    }),
  );
});

test("members that are not chosen are numbered in order", () => {
  fc.assert(
    fc.property(samples, (sample) => {
      const members = Array.from({ length: sample.population }, (_, member) => member);
      const unchosen = members.filter((member) => numberOf(sample, member) === undefined);
      expect(unchosen.map((_, i) => unchosenAt(sample, i))).toEqual(unchosen);
    }),
  );
});

test("both ways agree among hundreds of millions", () => {
  const large = fc.record({
    hash: fc.integer(),
    population: fc.integer({ min: 1e8, max: 5e8 }),
    size: fc.integer({ min: 1, max: 1e7 }),
    at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  });
  fc.assert(
    fc.property(large, ({ at, ...sample }) => {
      const i = Math.floor(at * sample.size);
      const member = memberAt(sample, i);
      expect(numberOf(sample, member)).toBe(i);
      expect(chosenBefore(sample, member)).toBe(i);
      expect(chosenBefore(sample, member + 1)).toBe(i + 1);
    }),
  );
});
