/** Rows of links that have a `RowTransform`: written as ordinary rows, read, changed and written again. */
import type { RowTransform } from "../model/row-transforms.ts";
import { type ByteWriter, byteWriterOn, textBytes, writeBytes, writtenText } from "./byte-writer.ts";

type Row = Parameters<RowTransform>[0];

/** Appends the rows that `writeOrdinary` writes, each changed by `transform`. */
export function writeTransformed(
  writer: ByteWriter,
  transform: (row: Row, i: number) => Row,
  writeOrdinary: (draft: ByteWriter) => void,
): void {
  const draft = byteWriterOn(new Uint8Array(writer.bytes.length - writer.at));
  writeOrdinary(draft);
  const rows = JSON.parse(`[${writtenText(draft)}]`) as Row[];
  writeBytes(writer, textBytes(rows.map((row, i) => JSON.stringify(transform(row, i))).join(",")));
}
