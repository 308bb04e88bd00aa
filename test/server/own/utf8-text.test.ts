/** Bytes are read as text only where they are UTF-8. The lines and words of what is refused are written out. */
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createUtf8Reader, utf8Text } from "../../../src/server/own/utf8-text.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le");
const inPieces = (bytes: Uint8Array, size: number) => {
  const read = createUtf8Reader();
  const count = Math.ceil(bytes.length / size);
  const pieces = Array.from({ length: count }, (_, i) => bytes.subarray(i * size, (i + 1) * size));
  return [...pieces, new Uint8Array()].map(read).join("");
};

test("any text comes back, however its bytes are cut", () => {
  const texts = fc.string({
    unit: fc.oneof(
      fc.constantFrom("\n", "\r", "\ufffd"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
    ),
  });
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 9 }), (text, size) => {
      expect(inPieces(Buffer.from(text), size)).toBe(text);
    }),
  );
});

test.each<readonly [string, Uint8Array, number | undefined, string]>([
  ["Latin-1", latin1("id,a\nA,x\nB,caf\xe9\nC,\xe9\n"), 3, "is not UTF-8"],
  ["Latin-1 with CR", latin1("id,a\rA,x\rB,caf\xe9\r"), 3, "is not UTF-8"],
  ["a character that has no end", latin1("id\nA\xe2\x82"), 2, "is not UTF-8"],
  ["a lone byte that goes on", latin1("id\n\x82"), 2, "is not UTF-8"],
  ["one wrong byte", latin1("\xe9"), 1, "is not UTF-8"],
  ["UTF-16 of Excel and PowerShell", utf16("id\ta\r\n"), undefined, "is UTF-16: save it as UTF-8"],
  ["UTF-16 with the other order", utf16("id\ta\r\n").swap16(), undefined, "is UTF-16: save it as UTF-8"],
  ["gzip", gzipSync("id,a\nA,x\n"), undefined, "is compressed (gzip): unpack it, in a shell as <(zcat FILE)"],
  [
    "Zstandard",
    latin1("\x28\xb5\x2f\xfd\x04"),
    undefined,
    "is compressed (Zstandard): unpack it, in a shell as <(zstdcat FILE)",
  ],
  [
    "a workbook",
    latin1("PK\x03\x04\x14"),
    undefined,
    "is a ZIP archive or a workbook: unpack it, or save it as CSV in UTF-8",
  ],
])("%s is refused", (_what, bytes, line, message) => {
  const refused = expect.objectContaining({ line, message });
  expect(() => utf8Text(bytes)).toThrow(refused);
  for (const size of [1, 2, 3, 7]) expect(() => inPieces(bytes, size)).toThrow(refused);
});

test("a text of one or two characters is read", () => {
  expect([utf8Text(latin1("")), utf8Text(latin1("i")), inPieces(latin1("PK"), 1)]).toEqual(["", "i", "PK"]);
});
