/** CSV as spreadsheets, databases and people write it. Expected rows are written out. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CsvRow, createCsvReader } from "../../../src/server/own/csv-rows.ts";

function read(...pieces: readonly string[]): readonly CsvRow[] {
  const next = createCsvReader();
  return [...pieces, ""].flatMap(next);
}

const rowsOf = (text: string) => read(text).map(({ row }) => row);

test.each([
  ["commas", "id,referrer\nA,x;y\n"],
  ["semicolons", "id;referrer\nA;x;y\n".replace("x;y", '"x;y"')],
  ["tabs", "id\treferrer\nA\tx;y\n"],
  ["CRLF", "id,referrer\r\nA,x;y\r\n"],
  ["no line end at the end", "id,referrer\nA,x;y"],
  ["blank lines", "\nid,referrer\n\nA,x;y\n\n"],
  ["blanks around names", " id , referrer \nA,x;y\n"],
  ["everything in quotes", '"id","referrer"\n"A","x;y"\n'],
])("with %s", (_what, text) => {
  expect(rowsOf(text)).toEqual([{ id: "A", referrer: "x;y" }]);
});

test("quotes hold separators, line ends and quotes", () => {
  expect(read('id,a\n"x,1","say ""hi""\nand go"\nB,5" screen\n')).toEqual([
    { row: { id: "x,1", a: 'say "hi"\nand go' }, line: 2 },
    { row: { id: "B", a: '5" screen' }, line: 4 },
  ]);
});

test("an empty cell is no value, and one in quotes is the empty text, but for the link", () => {
  expect(rowsOf('id,a,b,smart_link_id\nA,,"",""\n')).toEqual([{ id: "A", b: "" }]);
});

test("one column, and a last line with an empty cell", () => {
  expect(rowsOf("id\nA\n\nB")).toEqual([{ id: "A" }, { id: "B" }]);
  expect(rowsOf("id,a\nA,")).toEqual([{ id: "A" }]);
  expect(rowsOf("id,a\n,x")).toEqual([{ a: "x" }]);
});

test("marks and counts are values, and what is neither stays a text", () => {
  const names = "id,is_bot,is_duplicate,gross_clicks";
  expect(rowsOf(`${names}\nA,1,FALSE,12\nB,yes,0,1.5\n`)).toEqual([
    { id: "A", is_bot: true, is_duplicate: false, gross_clicks: 12 },
    { id: "B", is_bot: "yes", is_duplicate: false, gross_clicks: "1.5" },
  ]);
});

test("a line with another number of cells is no row", () => {
  expect(read("id,a\nA\nB,1\nC,1,2\n")).toEqual([
    { row: undefined, line: 2 },
    { row: { id: "B", a: "1" }, line: 3 },
    { row: undefined, line: 4 },
  ]);
});

test("nothing is no rows", () => {
  expect([read(), read("id,a\n"), read("\n\n")]).toEqual([[], [], []]);
});

const text = 'id;a\nA;"x;""y""\n"\nB;\n;"c"';
const whole = read(text);

test("the same rows come however the text is cut, once its first line is there", () => {
  const cuts = fc.array(fc.integer({ min: 5, max: text.length - 1 }), { maxLength: 6 });
  fc.assert(
    fc.property(cuts, (places) => {
      const ends = [...new Set(places)].sort((a, b) => a - b);
      const pieces = [...ends, text.length].map((end, i) => text.slice(ends[i - 1] ?? 0, end));
      expect(read(...pieces)).toEqual(whole);
    }),
  );
  expect(whole.map(({ row }) => row)).toEqual([{ id: "A", a: 'x;"y"\n' }, { id: "B" }, { a: "c" }]);
});
