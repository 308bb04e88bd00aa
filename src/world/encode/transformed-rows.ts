/** Rows of links that have a `RowTransform`: written as ordinary rows, read, changed and written again. */
import type { RowTransform } from "../model/row-transforms.ts";
import { type ByteWriter, byteWriterOn, textBytes, writeBytes } from "./byte-writer.ts";

/** Appends the rows that `writeOrdinary` writes, each changed by `transform`. */
export function writeTransformed(
  writer: ByteWriter,
  transform: RowTransform,
  writeOrdinary: (draft: ByteWriter) => void,
): void {
  const draft = byteWriterOn(new Uint8Array(writer.bytes.length - writer.at));
  writeOrdinary(draft);
  const rows = JSON.parse(
    `[${decoder.decode(draft.bytes.subarray(0, draft.at))}]`,
  ) as Parameters<RowTransform>[0][];
  writeBytes(writer, textBytes(rows.map((row) => JSON.stringify(transform(row))).join(",")));
}

const decoder = new TextDecoder();
