/** Values as YAML in the style of openapi.yaml: maps as blocks, lists and empty maps on the line of their key. */
import { parse } from "yaml";

/** The entries of a map, each on lines of its own that begin at a column. */
export function blockEntries(value: object, column: number): string {
  const lines = entriesOf(value).map(([key, one]) => {
    const start = `${" ".repeat(column)}${scalar(key)}:`;
    return isMap(one) && entriesOf(one).length > 0
      ? `${start}\n${blockEntries(one, column + 2)}`
      : `${start} ${flowText(one)}`;
  });
  return lines.join("\n");
}

/** A value on one line. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(", ")}]`;
  if (!isMap(value)) return scalar(value);
  const entries = entriesOf(value).map(([key, one]) => flowEntry(key, one));
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

export function flowEntry(key: string, value: unknown): string {
  return `${scalar(key)}: ${flowText(value)}`;
}

function isMap(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function entriesOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value).filter(([, one]) => one !== undefined);
}

/** Text stands without quotes where that means the same. */
function scalar(value: unknown): string {
  const isPlain = typeof value === "string" && /^[A-Za-z_][\w ./-]*$/.test(value) && value.trim() === value;
  return isPlain && parse(value) === value ? value : JSON.stringify(value);
}
