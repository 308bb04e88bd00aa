/** Takes the lines of CSV (RFC 4180) apart into cells. A line ends with LF, CRLF or CR. */
import { TextFault } from "./text-fault.ts";

export interface Cell {
  readonly text: string;
  /** An empty cell in quotes is the empty text; without them it is no value. */
  readonly isQuoted: boolean;
}

export interface CsvLine {
  readonly cells: readonly Cell[];
  /** The line that it begins on, from 1. */
  readonly line: number;
}

/** A row that is longer has probably no end. */
const mostLength = 2 ** 21;

/**
 * Takes the next piece, and returns the lines that end in it, but not blank ones. The last piece is the empty text.
 * @throws TextFault from the function that is returned: at a quote that is not closed, at what follows a closing quote in
 * its cell, and at a line that is too long
 */
export function createCsvLines(): (piece: string) => readonly CsvLine[] {
  let separator = ",";
  let isFirst = true;
  let [text, isQuoted, inQuotes] = ["", false, false];
  let [line, startLine, quoteLine] = [1, 1, 1];
  let cells: Cell[] = [];
  let [mayClose, isClosed, afterReturn] = [false, false, false];
  let length = 0;

  const endCell = () => {
    cells.push({ text, isQuoted });
    [text, isQuoted, isClosed] = ["", false, false];
  };
  const endLine = (): readonly CsvLine[] => {
    endCell();
    const ended = { cells, line: startLine };
    cells = [];
    [startLine, length] = [line, 0];
    return ended.cells.length === 1 && ended.cells[0]!.text === "" ? [] : [ended];
  };

  return (piece) => {
    if (isFirst) separator = separatorOf(piece);
    isFirst &&= /^[\r\n]*$/.test(piece);
    const found: CsvLine[] = [];
    for (const character of piece) {
      const isSecondOfEnd = afterReturn && character === "\n";
      afterReturn = character === "\r";
      if (isSecondOfEnd && !inQuotes) continue;
      if ((character === "\n" && !isSecondOfEnd) || afterReturn) line++;
      if (length++ === mostLength)
        throw inQuotes ? openQuote(quoteLine) : new TextFault(startLine, "begins a row that has no end");
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
        [inQuotes, isClosed] = [false, true];
      }
      if (character === separator) endCell();
      else if (character === "\n" || character === "\r") found.push(...endLine());
      else if (isClosed)
        throw new TextFault(quoteLine, "begins a cell in quotes that goes on after the closing quote");
      else if (character === '"' && text === "") [inQuotes, isQuoted, quoteLine] = [true, true, line];
      else text += character;
    }
    if (piece !== "") return found;
    if (inQuotes && !mayClose) throw openQuote(quoteLine);
    return text !== "" || cells.length > 0 ? endLine() : [];
  };
}

function openQuote(line: number): TextFault {
  return new TextFault(line, "opens a quote that is never closed");
}

/** Of the first line: a comma, or what spreadsheets write instead of it. */
function separatorOf(piece: string): string {
  const head = (/[^\r\n]+/.exec(piece)?.[0] ?? "").replaceAll(/"[^"]*"?/g, "");
  return [",", ";", "\t"].reduce((most, each) =>
    head.split(each).length > head.split(most).length ? each : most,
  );
}
