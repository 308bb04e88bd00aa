/** Members whose name their object has already. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { duplicateMember } from "../../../src/contract/read/json/duplicate-member.ts";

test("what JSON.stringify writes has no such member", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(duplicateMember(JSON.stringify(JSON.parse(text)))).toBeUndefined();
    }),
  );
});

test.each([
  ['{"a":1,"a":1}', "/a"],
  ['{"a":{"b":[{"c":1},{"c":1,"d":{},"c":2}]}}', "/a/b/1/c"],
  ['[{"a":"{\\"a\\":1","a":2}]', "/0/a"],
  ['{"a":1,"\\u0061":2}', "/a"],
  ['{"x/y":1,"x/y":2}', "/x~1y"],
  ['{"a":{"a":1},"b":{"a":1}}', undefined],
  ['["a","a"]', undefined],
  ['{"a":"a","b":"a"}', undefined],
  ['{"a":[],"b":{},"c":[[],[]]}', undefined],
  ['"a:a"', undefined],
])("of %s is %s", (text, pointer) => {
  expect(JSON.parse(text)).toBeDefined();
  expect(duplicateMember(text)).toBe(pointer);
});
