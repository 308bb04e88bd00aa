/** Rows as CSV (RFC 4180). */

type Row = Readonly<Record<string, unknown>>;

/** The names of the columns: the fields of a row, and `click.id` for a field of an object in it. */
export function csvHeader(row: Row): string {
  return csvLine(cellsOf(row).map(([name]) => name));
}

/** The values of a row. Null is an empty cell, an empty text is `""`; a list is written as JSON. */
export function csvRow(row: Row): string {
  return csvLine(cellsOf(row).map(([, value]) => value));
}

function cellsOf(row: Row): readonly (readonly [name: string, value: unknown])[] {
  return Object.entries(row).flatMap(([name, value]) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? cellsOf(value as Row).map(([inner, each]) => [`${name}.${inner}`, each] as const)
      : [[name, value] as const],
  );
}

function csvLine(values: readonly unknown[]): string {
  return `${values.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text === "" || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
