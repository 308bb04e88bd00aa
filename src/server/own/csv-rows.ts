/** Reads rows of clicks from CSV (RFC 4180) that comes in pieces. The first line names the fields. */
import { linkField } from "./own-row.ts";
import { TextFault } from "./text-fault.ts";

export interface CsvRow {
  /** Undefined for a line that has not as many cells as the first. */
  readonly row: Readonly<Record<string, unknown>> | undefined;
  /** The line that it begins on, from 1. */
  readonly line: number;
}

/**
 * Takes the next piece, and returns the rows that end in it. The last piece is the empty text.
 * @throws TextFault at a row that is too long
 */
export type CsvReader = (piece: string) => readonly CsvRow[];

interface Cell {
  readonly text: string;
  /** An empty cell in quotes is the empty text; without them it is no value. */
  readonly isQuoted: boolean;
}

/** A row that is longer has probably no end. */
const mostLength = 2 ** 21;

export function createCsvReader(): CsvReader {
  let names: readonly string[] | undefined;
  let separator = ",";
  let [text, isQuoted, inQuotes] = ["", false, false];
  let [line, startLine] = [1, 1];
  let cells: Cell[] = [];
  let mayClose = false;
  let length = 0;

  const endCell = () => {
    cells.push({ text, isQuoted });
    [text, isQuoted] = ["", false];
  };
  const endLine = (): CsvRow | undefined => {
    endCell();
    const [ended, from] = [cells, startLine];
    cells = [];
    [startLine, length] = [line, 0];
    if (ended.length === 1 && ended[0]!.text === "") return undefined;
    if (names) return { row: rowOf(names, ended), line: from };
    names = ended.map((cell) => cell.text.trim());
    return undefined;
  };

  return (piece) => {
    if (names === undefined && cells.length === 0 && text === "") separator = separatorOf(piece);
    const found: CsvRow[] = [];
    const add = (row: CsvRow | undefined) => row && found.push(row);
    for (const character of piece) {
      if (length++ === mostLength) throw new TextFault(startLine, "begins a row that has no end");
      if (character === "\n") line++;
      if (inQuotes && !mayClose) {
        if (character === '"') mayClose = true;
        else text += character;
        continue;
      }
      if (mayClose) {
        mayClose = false;
        if (character === '"') {
          text += character;
          continue;
        }
        inQuotes = false;
      }
      if (character === '"' && text === "") [inQuotes, isQuoted] = [true, true];
      else if (character === separator) endCell();
      else if (character === "\n") add(endLine());
      else if (character !== "\r") text += character;
    }
    if (piece === "" && (text !== "" || cells.length > 0)) add(endLine());
    return found;
  };
}

/** Of the first line: a comma, or what spreadsheets write instead of it. */
function separatorOf(piece: string): string {
  const [head = ""] = piece.split("\n", 1);
  return [",", ";", "\t"].reduce((most, each) =>
    head.split(each).length > head.split(most).length ? each : most,
  );
}

function rowOf(names: readonly string[], cells: readonly Cell[]): CsvRow["row"] {
  if (cells.length !== names.length) return undefined;
  const entries = names.map((name, i) => [name, cellValue(name, cells[i]!)] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

const marks: Readonly<Record<string, boolean>> = { true: true, false: false, "1": true, "0": false };

function cellValue(name: string, { text, isQuoted }: Cell): unknown {
  if (text === "" && (!isQuoted || name === linkField)) return undefined;
  if (name === "is_bot" || name === "is_duplicate") return marks[text.toLowerCase()] ?? text;
  return name === "gross_clicks" && /^\d+$/.test(text) ? Number(text) : text;
}
