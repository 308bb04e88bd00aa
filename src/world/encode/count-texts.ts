/** Texts around a count, such as `12},`. Those of small counts are prepared: then a count is a copy of few words. */
import {
  type ByteWriter,
  emptyShortTexts,
  type ShortTexts,
  setShortText,
  textBytes,
  writeBytes,
  writeWords,
} from "./byte-writer.ts";
import { writeInteger } from "./number-encoding.ts";

export interface CountTexts {
  readonly before: string;
  readonly after: string;
  /** Each is made when it is first needed. */
  readonly prepared: ShortTexts;
}

/** @param common Counts below this are prepared. */
export function countTexts(before: string, after: string, common: number): CountTexts {
  const longest = before.length + String(common - 1).length + after.length;
  return { before, after, prepared: emptyShortTexts(common, longest) };
}

/** Appends the text of a count. */
export function writeCount(writer: ByteWriter, { before, after, prepared }: CountTexts, count: number): void {
  const { lengths } = prepared;
  if (count < lengths.length) {
    if (lengths[count] === 0) setShortText(prepared, count, before + count + after);
    writeWords(writer, prepared, count);
  } else {
    writeBytes(writer, textBytes(before));
    writeInteger(writer, count);
    writeBytes(writer, textBytes(after));
  }
}
