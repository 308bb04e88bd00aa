import fc from "fast-check";
import { expect, test } from "vitest";
import { readBody } from "../../src/contract/body.ts";

test("JSON of any shape is read as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readBody(text)).toEqual(JSON.parse(text));
    }),
  );
});

test("brackets in texts are no depth", () => {
  const text = `${"[{".repeat(500)}\\"`;
  expect(readBody(JSON.stringify([text, { [text]: text }]))).toEqual([text, { [text]: text }]);
});

test.each([
  ["lists", "[".repeat(101) + "]".repeat(101)],
  ["objects", `${'{"a":'.repeat(101)}1${"}".repeat(101)}`],
  ["millions that never end", "[".repeat(4_000_000)],
  ["a text that never ends", `{"a":"${"\\".repeat(101)}`],
])("too deep, or no JSON: %s", (_name, text) => expect(readBody(text)).toBeUndefined());
