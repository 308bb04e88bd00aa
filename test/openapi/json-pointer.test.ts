import fc from "fast-check";
import { expect, test } from "vitest";
import { joinPointer, splitPointer, valueAtPointer } from "../../src/openapi/text/json-pointer.ts";

test("splitting a joined pointer gives the names back", () => {
  const name = fc.string({ unit: fc.constantFrom("~", "/", "0", "1", "a", "") });
  fc.assert(
    fc.property(fc.array(name), (names) => {
      expect(splitPointer(joinPointer(...names))).toEqual(names);
    }),
  );
});

test("a pointer leads to the value that it was joined for, in any JSON", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.string(), (value, name) => {
      expect(valueAtPointer({ [name]: [value] }, joinPointer(name, 0))).toEqual(value);
    }),
  );
});

/** The examples of RFC 6901, section 5. */
const rfc = { foo: ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "m~n": 8, " ": 7, 'k"l': 6 };

test.each([
  ["", rfc],
  ["/foo", ["bar", "baz"]],
  ["/foo/0", "bar"],
  ["/", 0],
  ["/a~1b", 1],
  ["/c%d", 2],
  ["/m~0n", 8],
  ["/ ", 7],
  ['/k"l', 6],
  ["#/foo/1", "baz"],
])("the pointer %j of RFC 6901 leads to %j", (pointer, value) => {
  expect(valueAtPointer(rfc, pointer)).toEqual(value);
});

test.each(["/missing", "/foo/2", "/foo/0/0", "/__proto__", "/foo/length/x", "/toString"])(
  "the pointer %s leads nowhere",
  (pointer) => {
    expect(valueAtPointer(rfc, pointer)).toBeUndefined();
  },
);
