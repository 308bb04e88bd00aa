import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeUriPart, splitPath } from "../../src/exchange/request-path.ts";

test.each([
  ["/a/b", "/a/b", undefined],
  ["/a?", "/a", ""],
  ["/a?b=1&c=2", "/a", "b=1&c=2"],
  ["/a?b=?&c", "/a", "b=?&c"],
  ["?b", "", "b"],
  ["", "", undefined],
])("the path %j has the route %j and the query %j", (path, route, query) => {
  expect(splitPath(path)).toEqual({ route, query });
});

test("decoding what was encoded gives the text back", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(decodeUriPart(encodeURIComponent(text))).toBe(text);
    }),
  );
});

test.each(["%", "%zz", "100%", "%ff"])("the broken percent-encoding %s stays as it is", (part) => {
  expect(decodeUriPart(part)).toBe(part);
});
