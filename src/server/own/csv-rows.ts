/** Reads rows of clicks from CSV (RFC 4180) that comes in pieces. The first line names the fields. */
import { type Cell, createCsvLines } from "./csv-lines.ts";
import { linkField } from "./own-row.ts";
import { TextFault } from "./text-fault.ts";

export interface CsvRow {
  /** Undefined for a line that is no row. */
  readonly row: Readonly<Record<string, unknown>> | undefined;
  /** Why it is none, as the end of a sentence that begins with the line. */
  readonly wrong?: string;
  /** The line that it begins on, from 1. */
  readonly line: number;
}

/**
 * Takes the next piece, and returns the rows that end in it. The last piece is the empty text.
 * @throws TextFault where the text is no CSV, or names a field twice
 */
export type CsvReader = (piece: string) => readonly CsvRow[];

export function createCsvReader(): CsvReader {
  const read = createCsvLines();
  let names: readonly string[] | undefined;
  return (piece) =>
    read(piece).flatMap(({ cells, line }) => {
      if (names) return [{ ...rowOf(names, cells), line }];
      names = cells.map((cell) => cell.text.trim());
      const twice = names.find((name, i) => name !== "" && names!.indexOf(name) < i);
      if (twice !== undefined) throw new TextFault(line, `names the column ${twice} twice`);
      return [];
    });
}

/** Spreadsheets write columns without a name and without values. Of those with values, one may have no name. */
function rowOf(names: readonly string[], cells: readonly Cell[]): Omit<CsvRow, "line"> {
  if (cells.length !== names.length)
    return { row: undefined, wrong: "has not as many cells as the first line" };
  const entries = names.map((name, i) => [name, cellValue(name, cells[i]!)] as const);
  const given = entries.filter(([, value]) => value !== undefined);
  if (given.filter(([name]) => name === "").length > 1)
    return { row: undefined, wrong: "has values in several columns without a name" };
  return { row: Object.fromEntries(given) };
}

/** `t` and `f` are what PostgreSQL writes. */
const marks: ReadonlyMap<string, boolean> = new Map([
  ...["true", "t", "1"].map((text) => [text, true] as const),
  ...["false", "f", "0"].map((text) => [text, false] as const),
]);

function cellValue(name: string, { text, isQuoted }: Cell): unknown {
  if (text === "" && (!isQuoted || name === linkField)) return undefined;
  if (name === "is_bot" || name === "is_duplicate") return marks.get(text.toLowerCase()) ?? text;
  return name === "gross_clicks" && /^\d+$/.test(text) ? Number(text) : text;
}
