/** HTML and XML from templates in which every value is escaped, unless it is markup already. */
import { xml } from "../escape.ts";

/** Text that is markup by construction. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | undefined | readonly Part[];

/** `` markup`<p>${anything}</p>` ``: strings are escaped, markup is kept, lists are joined, undefined is nothing. */
export function markup(pieces: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return { markup: pieces.map((piece, i) => piece + textOf(parts[i])).join("") };
}

function textOf(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string") return xml(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(textOf).join("");
}
