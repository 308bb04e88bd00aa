/** Rows of peculiar links: an ordinary row, told differently. Which clicks there are stays as it is. */
import { hashText, pick } from "../model/hash.ts";
import { type ByteWriter, byteWriterOn, textBytes, writeBytes } from "./byte-writer.ts";

type Row = Readonly<Record<string, unknown>>;

/** Tells a row differently. What it adds is short: a row has a longest length. */
export type RowTransform = (row: Row) => Row;

/** Appends rows as another hand writes them, shaped. */
export function writeTransformed(
  ink: ByteWriter,
  shape: RowTransform,
  write: (draft: ByteWriter) => void,
): void {
  const draft = byteWriterOn(new Uint8Array(ink.bytes.length - ink.at));
  write(draft);
  const rows: readonly Row[] = JSON.parse(`[${decoder.decode(draft.bytes.subarray(0, draft.at))}]`);
  writeBytes(ink, textBytes(rows.map((row) => JSON.stringify(shape(row))).join(",")));
}

/** Everything that may be null is. */
export const withNulls: RowTransform = (row) =>
  mapped(row, (name, value) => (neverNull.has(name) ? value : null));

/** Texts in many scripts, and such as other programs take for code. What was told alike still is. */
export const withStrangeTexts: RowTransform = (row) =>
  mapped(row, (name, value) =>
    typeof value !== "string" || ofFixedForm.has(name)
      ? value
      : pick(strangeTexts, hashText(value, name.length)),
  );

/** Fields after the documented ones, which nobody has announced. */
export const withUnknownFields: RowTransform = (row) => ({ ...row, ...unannounced });

const decoder = new TextDecoder();
const neverNull = new Set(["id", "created_at", "is_bot", "is_duplicate", "gross_clicks"]);
const ofFixedForm = new Set(["id", "created_at", "ip_address", "country_code"]);

const unannounced = {
  city: "Springfield",
  is_vpn: false,
  risk: { score: 0.25, reasons: [] },
  labels: ["new", "unannounced"],
};

// Scripts, directions, combining marks, escapes, and what is code elsewhere.
const strangeTexts = [
  "Ünïcödé naïveté",
  "日本語キャンペーン",
  "مرحبا بالعالم",
  "👩‍👩‍👧‍👦 🇩🇪 🏳️‍🌈",
  "cafe\u0301 \u202Etxet\u202C",
  '"quotes" \\ /slashes/',
  "line\nbreak\ttab\u2028",
  "nul\u0000 bell\u0007",
  "<script>alert(1)</script>",
  "=1+1;@SUM(A1)",
  "Ωmega ﷽ ẞß ıİ",
  "'; DROP TABLE clicks;--",
  "%00%0A{{7*7}}",
];

function mapped(row: Row, value: (name: string, value: unknown) => unknown): Row {
  return Object.fromEntries(Object.entries(row).map(([name, was]) => [name, value(name, was)]));
}
