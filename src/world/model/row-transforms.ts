/** How the rows of special links differ from ordinary ones. The clicks themselves stay the same. */
import { hashText, pick } from "./hash.ts";

/** A row as values by the names of its fields. */
export type RowValues = Readonly<Record<string, unknown>>;

/** Changes a row. It may add little, because a row has a longest length. */
export type RowTransform = (row: RowValues) => RowValues;

/** Every field that may be null is null. */
export const withNulls: RowTransform = (row) =>
  mapped(row, (name, value) => (neverNull.has(name) ? value : null));

/** Every field has a value: those that the click does not have get one, most of them another for each click. */
export const withValues: RowTransform = (row) => {
  const suffix = (hashText(String(row.id), 0) >>> 0).toString(16);
  return mapped(row, (name, value) => value ?? usualValues.get(name) ?? `${name}_${suffix}`);
};

/** Texts in many scripts, and texts that look like code. Equal texts stay equal. */
export const withStrangeTexts: RowTransform = (row) =>
  withTexts(row, (text, name) => pick(strangeTexts, hashText(text, name.length)));

/** Texts with the character U+0000, which PostgreSQL cannot store. */
export const withNulCharacters: RowTransform = (row) => withTexts(row, () => "nul\u0000character");

/** Undocumented fields after the documented ones. */
export const withUnknownFields: RowTransform = (row) => ({ ...row, ...unannounced });

const neverNull = new Set(["id", "created_at", "is_bot", "is_duplicate", "gross_clicks"]);
const ofFixedForm = new Set(["id", "created_at", "ip_address", "country_code"]);

/** Values of fields that have a fixed form, and of numbers. */
const usualValues = new Map<string, string | number>([
  ["referrer", "example.com"],
  ["ip_address", "203.0.113.7"],
  ["country_code", "US"],
  ["amount_gross", 0],
  ["amount_net", 0],
]);

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
  "bell\u0007 escape\u001B",
  "<script>alert(1)</script>",
  "=1+1;@SUM(A1)",
  "Ωmega ﷽ ẞß ıİ",
  "'; DROP TABLE clicks;--",
  "%00%0A{{7*7}}",
];

function withTexts(row: RowValues, change: (text: string, name: string) => string): RowValues {
  return mapped(row, (name, value) =>
    typeof value !== "string" || ofFixedForm.has(name) ? value : change(value, name),
  );
}

function mapped(row: RowValues, value: (name: string, value: unknown) => unknown): RowValues {
  return Object.fromEntries(Object.entries(row).map(([name, was]) => [name, value(name, was)]));
}
