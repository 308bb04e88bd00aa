/** CSV as spreadsheets, databases and people write it. Expected rows are written out. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CsvRow, createCsvReader } from "../../../src/server/own/csv-rows.ts";

function read(...pieces: readonly string[]): readonly CsvRow[] {
  const next = createCsvReader();
  return [...pieces, ""].flatMap(next);
}

const goesOn = "begins a cell in quotes that goes on after the closing quote";
const rowsOf = (text: string) => read(text).map(({ row }) => row);

test.each([
  ["commas", "id,referrer\nA,x;y\n"],
  ["semicolons", "id;referrer\nA;x;y\n".replace("x;y", '"x;y"')],
  ["tabs", "id\treferrer\nA\tx;y\n"],
  ["CRLF", "id,referrer\r\nA,x;y\r\n"],
  ["CR", "id,referrer\rA,x;y\r"],
  ["CR after quotes", '"id","referrer"\r"A","x;y"\r'],
  ["no line end at the end", "id,referrer\nA,x;y"],
  ["blank lines", "\nid,referrer\n\nA,x;y\n\n"],
  ["semicolons after blank lines", '\r\n\nid;referrer\n\nA;"x;y"\n\n'],
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

test("separators in the quotes of the first line do not count", () => {
  expect(rowsOf('id;"a,b,c,d"\nA;x\n')).toEqual([{ id: "A", "a,b,c,d": "x" }]);
});

test("an empty cell is no value, and one in quotes is the empty text, but for the link", () => {
  expect(rowsOf('id,a,b,smart_link_id\nA,,"",""\n')).toEqual([{ id: "A", b: "" }]);
});

test("one column, and a last line with an empty cell", () => {
  expect(rowsOf("id\nA\n\nB")).toEqual([{ id: "A" }, { id: "B" }]);
  expect(rowsOf("id,a\nA,")).toEqual([{ id: "A" }]);
  expect(rowsOf("id,a\n,x")).toEqual([{ a: "x" }]);
});

test.each(["true,false", "t,f", "T,F", "TRUE,FALSE", "True,False", "1,0"])(
  "marks may be written %s",
  (written) => {
    const row = { id: "A", is_bot: true, is_duplicate: false };
    expect(rowsOf(`id,is_bot,is_duplicate\nA,${written}\n`)).toEqual([row]);
  },
);

test("marks and counts are values, and what is neither stays a text", () => {
  const names = "id,is_bot,is_duplicate,gross_clicks";
  expect(rowsOf(`${names}\nA,1,FALSE,12\nB,yes,0,1.5\n`)).toEqual([
    { id: "A", is_bot: true, is_duplicate: false, gross_clicks: 12 },
    { id: "B", is_bot: "yes", is_duplicate: false, gross_clicks: "1.5" },
  ]);
});

test("a line with another number of cells is no row", () => {
  const wrong = "has not as many cells as the first line";
  expect(read("id,a\nA\nB,1\nC,1,2\n")).toEqual([
    { row: undefined, wrong, line: 2 },
    { row: { id: "B", a: "1" }, line: 3 },
    { row: undefined, wrong, line: 4 },
  ]);
});

test("lines are counted by their ends, whatever these are", () => {
  const lines = (text: string) => read(text).map(({ line }) => line);
  for (const end of ["\n", "\r\n", "\r"])
    expect(lines(["id,a", "A,1", 'B,"x', '"', "C,1", ""].join(end))).toEqual([2, 3, 5]);
});

test.each<readonly [string, string, number, string]>([
  ["a quote that is open at the end", 'id,a\nA,1\nB,"news\nC,1\n', 3, "opens a quote that is never closed"],
  ["an open quote alone", '"', 1, "opens a quote that is never closed"],
  ["an open quote after a doubled one", 'id,a\nA,"news""\nB,""\n', 2, "opens a quote that is never closed"],
  ["a quote that the next cell in quotes closes", 'id,a\nA,"news\nB,"x"\n', 2, goesOn],
  ["a blank after a closing quote", 'id,a\nA,"x" \n', 2, goesOn],
  ["a name that stands twice", "id,a,id\nA,1,2\n", 1, "names the column id twice"],
  ["a name that stands twice, with blanks", "\nid,a, a\nA,1,2\n", 2, "names the column a twice"],
])("%s is refused with the line where it begins", (_what, text, line, reason) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ line, message: reason }));
});

test("a quote that is open for two megabytes is not read to its end", () => {
  expect(() => read(`id\nA\n"${"x\n".repeat(2 ** 20)}`)).toThrow(
    expect.objectContaining({ line: 3, message: "opens a quote that is never closed" }),
  );
});

test("columns without a name may be many, but one of them alone has values", () => {
  expect(rowsOf("id,,\nA,,\nB,,2\n")).toEqual([{ id: "A" }, { id: "B", "": "2" }]);
  expect(read("id,,\nA,1,2\n")).toEqual([
    { row: undefined, wrong: "has values in several columns without a name", line: 2 },
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
