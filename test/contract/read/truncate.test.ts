import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { truncatedJson, truncatedText } from "../../../src/contract/read/json/truncate.ts";
import { anyText } from "../support/arbitrary-texts.ts";

const most = fc.integer({ min: 4, max: 60 });

/** What is left of a text: so many characters at most, dots among them. */
function clipped(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 3)}...` : text;
}

describe("What is long is cut down", () => {
  test("JSON, to the beginning of what JSON.stringify writes", () => {
    const value = fc.oneof(fc.jsonValue(), anyText, fc.array(anyText), fc.dictionary(anyText, anyText));
    fc.assert(
      fc.property(value, most, (any, length) => {
        expect(truncatedJson(any, length)).toBe(clipped(JSON.stringify(any), length));
      }),
    );
  });

  test("a text, to its beginning", () => {
    fc.assert(
      fc.property(anyText, most, (text, length) => {
        expect(truncatedText(text, length)).toBe(clipped(text, length));
      }),
    );
  });

  test.each([
    ["abcdef", '"abcdef"'],
    ["abcdefg", '"abcd...'],
    [[1, 2, 34], "[1,2,34]"],
    [[1, 2, 345], "[1,2,..."],
    [{ a: "b" }, '{"a":...'],
    [{ a: 1 }, '{"a":1}'],
    [{ a: 12 }, '{"a":12}'],
    [[], "[]"],
    [{}, "{}"],
    [null, "null"],
    [12345678, "12345678"],
    [123456789, "12345..."],
    [undefined, "nothing"],
  ])("%j is shown in eight characters as %s", (value, shown) => {
    expect(truncatedJson(value, 8)).toBe(shown);
  });

  test.each([
    ["abcdef", "abcdef"],
    ["abcdefg", "abc..."],
    ["", ""],
  ])("of the text %j six characters are %j", (text, shown) => expect(truncatedText(text, 6)).toBe(shown));

  test("half of a character that takes two is kept as it is", () => {
    expect(truncatedText("ab😀def", 6)).toBe(`ab\ud83d...`);
  });
});

describe("What is not shown is not looked at", () => {
  /** Tells how many of a thousand parts were looked at. */
  function watched(whole: object): { readonly value: unknown; seen: number } {
    const told = { value: whole, seen: 0 };
    for (let at = 0; at < 1000; at += 1)
      Object.defineProperty(whole, at, {
        enumerable: true,
        get: () => {
          told.seen += 1;
          return "abc";
        },
      });
    return told;
  }

  test.each<[string, object, string]>([
    ["items", [], '["abc","abc","abc","abc"...'],
    ["members", {}, '{"0":"abc","1":"abc","2"...'],
  ])("of a thousand %s", (_name, whole, shown) => {
    const told = watched(whole);
    expect(truncatedJson(told.value, 27)).toBe(shown);
    expect(told.seen).toBeLessThan(10);
  });

  test("of a text so long that there is no room for its JSON", () => {
    // Its JSON would have 540 million characters. V8 has no text of more than 536,870,888.
    expect(truncatedJson("\0".repeat(90_000_000), 16)).toBe('"\\u0000\\u0000...');
  });

  test("and what is deep is not followed further than is shown", () => {
    const shared = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner, inner], "abc");
    expect(truncatedJson(shared, 60)).toBe(`${"[".repeat(40)}"abc","abc"],["ab...`);
  });
});
