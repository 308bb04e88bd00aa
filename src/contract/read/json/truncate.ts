/** Cutting what a target sent down to what is worth telling, at a cost that does not grow with its length. */

/** The JSON of a value; of a long one the first characters and dots, at most `most` characters altogether. */
export function truncatedJson(value: unknown, most: number): string {
  const text = value === undefined ? "nothing" : headOf(value, most);
  return text.length > most ? `${copied(text.slice(0, most - 3))}...` : text;
}

/** A text; of a long one the first characters and dots. */
export function truncatedText(text: string, most: number): string {
  return text.length > most ? `${copied(text.slice(0, most - 3))}...` : text;
}

/** JSON, whole when it is no longer than `most`, and longer than that otherwise. */
function headOf(value: unknown, most: number): string {
  if (typeof value === "string") return JSON.stringify(value.slice(0, most + 1));
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${headsOf(value, most, (item) => headOf(item, most))}]`;
  const members = Object.keys(value);
  const parts = value as Readonly<Record<string, unknown>>;
  return `{${headsOf(members, most, (name) => `${headOf(name, most)}:${headOf(parts[name], most)}`)}}`;
}

function headsOf<T>(items: readonly T[], most: number, write: (item: T) => string): string {
  let text = "";
  for (const [index, item] of items.entries()) {
    text += (index > 0 ? "," : "") + write(item);
    if (text.length > most) break;
  }
  return text;
}

/** A slice keeps the whole text it was cut from in memory; its copy does not. */
function copied(text: string): string {
  return JSON.parse(JSON.stringify(text));
}
