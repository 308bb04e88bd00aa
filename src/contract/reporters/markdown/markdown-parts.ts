/** The parts that Markdown reports are made of. Cells and items are Markdown already. */
import { markdownCell } from "../escape.ts";

/** A titled table; nothing when it has no rows. */
export function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return rows.length === 0 ? [] : [`### ${title}`, table(head, rows)];
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A list that is shown on a click; nothing when it is empty. */
export function folded(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  return [`<details><summary>${title}</summary>`, items.map((item) => `- ${item}`).join("\n"), "</details>"];
}
