/** Pieces of Markdown. */

/** A table. A bar in a cell is escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

export function code(text: string | number): string {
  return `\`${text}\``;
}

/** A block of text as a program prints it. */
export function textBlock(text: string): string {
  return ["```text", text.trimEnd(), "```"].join("\n");
}
