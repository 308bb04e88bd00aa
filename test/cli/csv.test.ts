/** Rows as CSV: a column for each field of any row, each value under its name, and nothing lost without a word. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { runSample } from "../../src/cli/commands/sample.ts";
import { csvColumns, csvHeader, csvRow } from "../../src/cli/csv.ts";
import { sampleNames } from "../../src/sandbox.ts";
import { folder, run, useMockAndFolder } from "./run-command.ts";

useMockAndFolder();

type Row = Readonly<Record<string, unknown>>;

function table(rows: readonly Row[]): readonly string[] {
  const columns = csvColumns(rows);
  return [csvHeader(columns), ...rows.map((row) => csvRow(columns, row))].map((line) => line.trimEnd());
}

const cell = fc.constantFrom("x", "1", "", null);
const rowsOfAnyFields = fc.array(
  fc.record({ id: cell, a: cell, b: cell, c: cell }, { requiredKeys: ["id"] }),
  { minLength: 1 },
);

test("each value of any rows stands under its name, and each name of any row stands once", () => {
  fc.assert(
    fc.property(rowsOfAnyFields, (rows) => {
      const [names = [], ...lines] = table(rows).map((line) => line.split(","));
      const given = ["id", "a", "b", "c"].filter((field) => rows.some((row) => field in row));
      expect([...names].sort()).toEqual([...given].sort());
      for (const [i, row] of (rows as readonly Row[]).entries())
        for (const [column, name] of names.entries())
          expect(lines[i]?.[column]).toBe(row[name] === "" ? '""' : (row[name] ?? ""));
    }),
  );
});

test.each<readonly [string, readonly Row[], readonly string[]]>([
  ["a field of a later row", [{ id: 1 }, { id: 2, b: "x" }], ["id,b", "1,", "2,x"]],
  [
    "fields in another order",
    [
      { a: 1, b: 2 },
      { b: 3, a: 4 },
    ],
    ["a,b", "1,2", "4,3"],
  ],
  [
    "null, then an object",
    [
      { geo: null, z: 1 },
      { geo: { city: "Rome", at: null }, z: 2 },
    ],
    ["z,geo.city,geo.at", "1,,", "2,Rome,"],
  ],
  ["an object, then null", [{ geo: { city: "Rome" } }, { geo: null }], ["geo.city", "Rome", ""]],
  ["null alone", [{ geo: null, z: 1 }], ["geo,z", ",1"]],
  ["a text and an object", [{ geo: "here" }, { geo: { city: "Rome" } }], ["geo,geo.city", "here,", ",Rome"]],
  ["an object without fields", [{ geo: {} }, { geo: { city: "Rome" } }], ["geo,geo.city", "{},", ",Rome"]],
  ["objects in objects", [{ a: null }, { a: { b: null } }, { a: { b: { c: 1 } } }], ["a.b.c", "", "", "1"]],
])("%s", (_what, rows, lines) => {
  expect(table(rows)).toEqual(lines);
});

test("what no table says truthfully is refused", () => {
  const twice = { id: "A", "geo.city": "x", geo: { city: "y" } };
  expect(() => table([twice])).toThrow(
    "The row A has two values for the column geo.city: print them as NDJSON, with --format ndjson.",
  );
  expect(() => csvRow(["id"], { id: "A", b: 1 })).toThrow(
    "The row A has the field b, which the rows before it had not",
  );
  expect(csvRow(["id"], { id: "A", b: null })).toBe("A\r\n");
  const wide = Array.from({ length: 2001 }, (_, i) => ({ [`f${i}`]: 1 }));
  expect(table(wide.slice(1))[0]!.split(",")).toHaveLength(2000);
  expect(() => table(wide)).toThrow("The rows have more than 2000 different fields");
});

const own = [
  '{"id":"b1","created_at":"2026-01-05T11:00:00Z","is_bot":false,"is_duplicate":false,"device":"phone","campaign_id":"88","geo":null}\n',
  '{"id":"b2","created_at":"2026-01-05T09:00:00Z","is_bot":false,"is_duplicate":false,"geo":{"city":"Rome"}}\n',
];

test.each([["--all"], ["--limit", "9"]])(
  "rows of several files have each value under its name: %s %s",
  async (...argv) => {
    const [one, two] = [join(folder, "f1.csv"), join(folder, "f2.ndjson")];
    await writeFile(
      one,
      "id,created_at,is_bot,is_duplicate,campaign_id\na1,2026-01-05T10:00:00Z,false,false,77\n",
    );
    await writeFile(two, own.join(""));
    const day = ["--date-start", "2026-01-05", "--date-end", "2026-01-05"];
    const files = ["--clicks", one, "--clicks", two, "--link", "L"];
    const { stdout } = await run(runSample, [...files, ...argv, ...day, "--format", "csv"]);
    const [names, ...rows] = stdout
      .trimEnd()
      .split("\r\n")
      .map((line) => line.split(","));
    expect(names?.slice(-4)).toEqual(["utm_term", "device", "campaign_id", "geo.city"]);
    expect(rows.map((cells) => [cells[0], ...cells.slice(-3)])).toEqual([
      ["b1", "phone", "88", ""],
      ["a1", "", "77", ""],
      ["b2", "", "", "Rome"],
    ]);
  },
);

test.each(sampleNames)("%s without rows have the line of names", async (operation) => {
  const printed = async (...argv: string[]) => {
    const { stdout } = await run(runSample, ["--operation", operation, "--format", "csv", ...argv]);
    return stdout;
  };
  const one = (await printed("--all", "--link", "test_one", "--now", "2026-02-01T00:00:00Z")).split("\r\n");
  for (const argv of [["--all"], []]) {
    const none = await printed(...argv, "--link", "test_empty");
    expect(none.split("\r\n")[0]).toBe(one[0]);
    expect(none.endsWith("\r\n")).toBe(true);
  }
});
