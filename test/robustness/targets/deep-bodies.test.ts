import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBody } from "../../../src/contract/read/json/safe-json.ts";
import { referenceRows } from "../../contract/support/reference-rows.ts";

test("JSON of any shape is read as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseBody(text)).toEqual(JSON.parse(text));
    }),
  );
});

test("brackets inside strings do not count as depth", () => {
  const text = `${"[{".repeat(500)}\\"`;
  expect(parseBody(JSON.stringify([text, { [text]: text }]))).toEqual([text, { [text]: text }]);
});

test("a page of 10,000 rows with a chart of every day is read", () => {
  const rows = referenceRows(10_000, { edition: "2026-09" });
  const chart = Array.from({ length: 27_000 }, (_, i) => ({ timestamp: `2026-01-01 ${i}`, clicks: i }));
  const page = { data: { summary: { clicks_total: 0 }, chart, rows, filters: {} } };
  expect(parseBody(JSON.stringify(page))).toEqual(page);
});

test.each([
  ["lists", "[".repeat(101) + "]".repeat(101)],
  ["objects", `${'{"a":'.repeat(101)}1${"}".repeat(101)}`],
  ["millions that never end", "[".repeat(4_000_000)],
  ["a text that never ends", `{"a":"${"\\".repeat(101)}`],
  ["more values than any page", `[${"1,".repeat(400_000)}1]`],
  ["more objects than any page", `[${"{},".repeat(40_000)}{}]`],
  ["more names than any page", `{${Array.from({ length: 2001 }, (_, i) => `"${i}":1`).join(",")}}`],
])("too deep, too much, or no JSON: %s", (_name, text) => expect(parseBody(text)).toBeUndefined());
