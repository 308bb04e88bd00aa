import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endOfText, jsonOf, parseBody, sizeOf } from "../../../src/contract/read/json/safe-json.ts";
import { anyText } from "../support/arbitrary-texts.ts";

/** JSON in any layout. */
const anyJson = fc
  .tuple(fc.jsonValue(), fc.constantFrom(0, 2))
  .map(([value, indent]) => JSON.stringify(value, null, indent));

interface Walked {
  readonly values: number;
  readonly objects: number;
}

/** Counts what a parsed value holds. An empty object or list counts as if something were in it. */
function walk(value: unknown): Walked {
  if (typeof value !== "object" || value === null) return { values: 1, objects: 0 };
  const parts = Object.values(value).map(walk);
  return parts.reduce(
    (sum, part) => ({ values: sum.values + part.values, objects: sum.objects + part.objects }),
    { values: parts.length === 0 ? 2 : 1, objects: 1 },
  );
}

describe("The size of a body", () => {
  test("is what its parse would hold", () => {
    fc.assert(
      fc.property(anyJson, (text) => {
        expect(sizeOf(text)).toMatchObject({ ...walk(JSON.parse(text)), isBeyondPages: false });
      }),
    );
  });

  test("in memory is two bytes a character as soon as one is above Latin-1", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const isWide = text.split("").some((unit) => unit.charCodeAt(0) > 255);
        expect(sizeOf(text).bytes).toBe(text.length * (isWide ? 2 : 1));
      }),
    );
    expect(["", "abc", "\0", "\xff", "aÿ\u0100"].map((text) => sizeOf(text).bytes)).toEqual([0, 3, 1, 1, 6]);
  });

  test.each([
    ["1", 1, 0],
    ['"a, [b], {c}"', 1, 0],
    ["[1,2,3]", 4, 1],
    ['{"a":1,"b":[{"c":"\\",["}]}', 5, 3],
  ])("of %s is %i values, %i objects among them", (text, values, objects) => {
    expect(sizeOf(text)).toEqual({ bytes: text.length, values, objects, isBeyondPages: false });
  });
});

describe("No page is beyond", () => {
  const lists = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  const objects = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  const many = (count: number, item: string) => `[${Array(count).fill(item).join(",")}]`;
  const named = (count: number) => `{${Array.from({ length: count }, (_, i) => `"${i}":"a${i}"`).join(",")}}`;

  test.each([
    ["100 lists in each other", lists(100), lists(101)],
    ["100 objects in each other", objects(100), objects(101)],
    ["100 lists behind other items", `${"[1, [], ".repeat(99)}[]`, `${"[1, [], ".repeat(100)}[]`],
    ["400,000 values", many(399_999, "1"), many(400_000, "1")],
    ["40,000 objects and lists", many(39_999, "[1]"), many(40_000, "[1]")],
    ["2,000 names", named(2000), named(2001)],
  ])("%s", (_name, most, more) => {
    expect([most, more].map((text) => sizeOf(text).isBeyondPages)).toEqual([false, true]);
  });

  test("and what comes after each other is not in each other, nor is a name new that comes again", () => {
    const text = many(3000, '{"a":[[1]],"b":"c"}');
    expect(sizeOf(text)).toEqual({
      bytes: text.length,
      values: 1 + 3000 * 5,
      objects: 1 + 3000 * 3,
      isBeyondPages: false,
    });
  });

  test("and no more of a body is walked than shows that it is beyond", () => {
    expect(sizeOf("[".repeat(5000))).toEqual({ bytes: 5000, values: 102, objects: 101, isBeyondPages: true });
  });
});

describe("A body", () => {
  test("beyond any page is not parsed", () => {
    expect(parseBody(`${"[".repeat(100)}${"]".repeat(100)}`)).toBeDefined();
    expect(parseBody(`${"[".repeat(101)}${"]".repeat(101)}`)).toBeUndefined();
  });

  test("of JSON is read as JSON.parse reads it, and anything else as nothing", () => {
    fc.assert(
      fc.property(anyJson, (text) => {
        expect(parseBody(text)).toEqual(JSON.parse(text));
      }),
    );
    for (const text of ["", "<html>", "{", '"', "[1,]", "{} {}", '{"a":}'])
      expect(parseBody(text)).toBeUndefined();
  });

  test("is parsed once for each response", () => {
    const response = { status: 200, headers: {}, body: '{"a":[1]}' };
    expect(jsonOf(response)).toEqual({ a: [1] });
    expect(jsonOf(response)).toBe(jsonOf(response));
    expect(jsonOf({ ...response })).not.toBe(jsonOf(response));
    const broken = { ...response, body: "{" };
    expect([jsonOf(broken), jsonOf(broken)]).toEqual([undefined, undefined]);
  });
});

describe("A text in a body", () => {
  test("ends at its last quotation mark, whatever is in it and around it", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, before, after) => {
        const written = JSON.stringify(text);
        expect(endOfText(before + written + after, before.length)).toBe(before.length + written.length - 1);
      }),
    );
  });

  test.each(['"', '"abc', '"\\"', '"\\\\\\"'])("that is cut off ends with the body: %s", (body) => {
    expect(endOfText(body, 0)).toBe(body.length);
  });

  test.each([
    ['""', 1],
    ['"\\""', 3],
    ['"\\\\"', 3],
    ['"\\\\"",', 3],
  ])("%s ends at %i", (body, end) => expect(endOfText(body, 0)).toBe(end));
});
