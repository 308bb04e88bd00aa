/** How the rows of special links differ from ordinary ones. The clicks themselves stay the same. */
import { hashText, pick } from "./hash.ts";

type Row = Readonly<Record<string, unknown>>;

/** Changes a row. It may add little, because a row has a longest length. */
export type RowTransform = (row: Row) => Row;

/** Every field that may be null is null. */
export const withNulls: RowTransform = (row) =>
  mapped(row, (name, value) => (neverNull.has(name) ? value : null));

/** Texts in many scripts, and texts that look like code. Equal texts stay equal. */
export const withStrangeTexts: RowTransform = (row) =>
  mapped(row, (name, value) =>
    typeof value !== "string" || ofFixedForm.has(name)
      ? value
      : pick(strangeTexts, hashText(value, name.length)),
  );

/** Undocumented fields after the documented ones. */
export const withUnknownFields: RowTransform = (row) => ({ ...row, ...unannounced });

const neverNull = new Set(["id", "created_at", "is_bot", "is_duplicate", "gross_clicks"]);
const ofFixedForm = new Set(["id", "created_at", "ip_address", "country_code"]);

const unannounced = {
  undocumented_text: "Springfield",
  undocumented_flag: false,
  undocumented_object: { score: 0.25, reasons: [] },
  undocumented_list: ["new", "unannounced"],
};

// Scripts, directions, combining marks, escapes, and code of other languages.
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
