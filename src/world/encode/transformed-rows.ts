/** Rows that differ from ordinary ones: written as those, read, changed and written again. */
import type { RowValues } from "../model/row-transforms.ts";
import { type ByteWriter, byteWriterOn, textBytes, writeBytes, writtenText } from "./byte-writer.ts";

/** Appends the rows that `writeOrdinary` writes, each changed by `transform`. */
export function writeTransformed(
  writer: ByteWriter,
  transform: (row: RowValues, i: number) => RowValues,
  writeOrdinary: (draft: ByteWriter) => void,
): void {
  const draft = byteWriterOn(new Uint8Array(writer.bytes.length - writer.at));
  writeOrdinary(draft);
  const rows = JSON.parse(`[${writtenText(draft)}]`) as RowValues[];
  writeBytes(writer, textBytes(rows.map((row, i) => JSON.stringify(transform(row, i))).join(",")));
}
