/**
 * Takes the JSON objects out of a text that comes in pieces: one to a line, one after the other, or in a list. Heads of
 * responses between them are passed over.
 */
import { createHeadReader } from "./response-head.ts";
import { TextFault } from "./text-fault.ts";

export interface JsonValueText {
  readonly text: string;
  /** The line that it begins on, from 1. */
  readonly line: number;
}

/** Takes the next piece, and returns the objects that end in it. The last piece is the empty text. */
export type JsonSplitter = (piece: string) => readonly JsonValueText[];

/** An object that is longer has probably no end. */
const mostLength = 2 ** 26;
const noObject = "is no JSON object";
const [newline, quote, comma, backslash] = [10, 34, 44, 92];
const [openList, closeList, openObject, closeObject] = [91, 93, 123, 125];

/** @throws TextFault from the splitter */
export function createJsonSplitter(): JsonSplitter {
  let [line, startLine, depth, last] = [1, 1, 0, 0];
  let [inText, isEscaped, inList] = [false, false, false];
  let before = "";
  const readHead = createHeadReader();

  return (piece) => {
    const found: JsonValueText[] = [];
    let start = 0;
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      if (inText) {
        if (code === newline) throw new TextFault(line, "has a text without its closing quote");
        if (isEscaped) isEscaped = false;
        else if (code === backslash) isEscaped = true;
        else if (code === quote) inText = false;
        continue;
      }
      if (code === newline) line++;
      if (depth === 0) {
        const part = inList ? "none" : readHead(code);
        if (part === "head") continue;
        if (part === "broken head") throw new TextFault(line, noObject);
        if (code <= 32) continue;
        if (code === openObject) {
          if (inList && last === closeObject) throw new TextFault(line, "has no comma before a row");
          [depth, start, startLine] = [1, i, line];
        } else if (code === openList && !inList) inList = true;
        else if (code === comma && !inList) throw new TextFault(line, "has a comma outside of a list");
        else if (!inList || (code !== comma && code !== closeList)) throw new TextFault(line, noObject);
        else if (last === comma || (code === comma && last === openList))
          throw new TextFault(line, "has a comma too many in a list");
        else inList = code === comma;
        last = code;
      } else if (code === quote) inText = true;
      else if (code === openObject || code === openList) depth++;
      else if (code === closeObject || code === closeList) {
        if (--depth > 0) continue;
        last = code;
        found.push({ text: before + piece.slice(start, i + 1), line: startLine });
        before = "";
      }
    }
    if (depth > 0) before += piece.slice(start);
    if (before.length > mostLength || (piece === "" && depth > 0))
      throw new TextFault(startLine, "begins a JSON object that has no end");
    if (piece === "" && inList) throw new TextFault(line, "ends within a list");
    return found;
  };
}
