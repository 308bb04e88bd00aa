import fc from "fast-check";
import { expect, test } from "vitest";
import { createTextFinder } from "../../src/openapi/text/text-finder.ts";
import { share } from "../support/effort.ts";

test.each([
  ["xabcx", ["abc"], [[1, 4]]],
  ["xabx", ["abc"], []],
  [
    "abcab",
    ["abcabc"],
    [
      [0, 4],
      [0, 5],
    ],
  ],
  [
    "aabc",
    ["aac", "abc", "b"],
    [
      [2, 3],
      [1, 4],
    ],
  ],
  ["", ["abc"], []],
  ["abc", [], []],
])("in %j the texts %j stand at %j", (text, texts, expected) => {
  expect(createTextFinder(texts, 4)(text)).toEqual(expected);
});

test("so they do beside many others", () => {
  const others = Array.from({ length: 100 }, (_, i) => `other ${i}.`);
  expect(createTextFinder([...others, "abc"], 4)("xabc oth 7 other 7.")).toEqual([
    [1, 4],
    ...[4, 5, 6, 7, 8].map((length) => [11, 11 + length]),
  ]);
});

test("it covers the same characters as a search for each text and each long beginning", () => {
  const word = (maxLength: number) =>
    fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength });
  fc.assert(
    fc.property(word(60), fc.array(word(8), { maxLength: 6 }), (text, texts) => {
      const wanted = texts.flatMap((each) => [each, ...beginnings(each, 3)]);
      expect(covered(createTextFinder(texts, 3)(text))).toEqual(
        covered(wanted.flatMap((each) => places(text, each))),
      );
    }),
    { numRuns: share(2000) },
  );
});

function beginnings(text: string, least: number): readonly string[] {
  return [...text].map((_, i) => text.slice(0, i + 1)).filter(({ length }) => length >= least);
}

function places(text: string, part: string): readonly (readonly [number, number])[] {
  return [...text].flatMap((_, i) => (text.startsWith(part, i) ? [[i, i + part.length] as const] : []));
}

function covered(ranges: readonly (readonly [number, number])[]): readonly number[] {
  const all = ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i));
  return [...new Set(all)].sort((a, b) => a - b);
}
