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
  /** The same as bytes: encoding them for each day of a chart made a page of a large link six times as slow. */
  readonly bytesBefore: Uint8Array;
  readonly bytesAfter: Uint8Array;
  /** Each is made when it is first needed. */
  readonly prepared: ShortTexts;
}

/** @param common Counts below this are prepared. */
export function countTexts(before: string, after: string, common: number): CountTexts {
  const longest = before.length + String(common - 1).length + after.length;
  const [bytesBefore, bytesAfter] = [textBytes(before), textBytes(after)];
  return { before, after, bytesBefore, bytesAfter, prepared: emptyShortTexts(common, longest) };
}

/** Appends the text of a count. */
export function writeCount(writer: ByteWriter, texts: CountTexts, count: number): void {
  const { prepared } = texts;
  if (count < prepared.lengths.length) {
    if (prepared.lengths[count] === 0) setShortText(prepared, count, texts.before + count + texts.after);
    writeWords(writer, prepared, count);
  } else {
    writeBytes(writer, texts.bytesBefore);
    writeInteger(writer, count);
    writeBytes(writer, texts.bytesAfter);
  }
}
