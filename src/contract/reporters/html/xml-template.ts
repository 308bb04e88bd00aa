/** HTML and XML from templates. Every value is escaped unless it comes from such a template. */
import { escapeXml } from "../escape.ts";

/** Text that is escaped already. */
export interface XmlFragment {
  readonly xml: string;
}

type Part = string | number | XmlFragment | undefined | readonly Part[];

/** `` xml`<p>${anything}</p>` ``: strings are escaped, fragments are kept, lists are joined, undefined is nothing. */
export function xml(pieces: TemplateStringsArray, ...parts: readonly Part[]): XmlFragment {
  return { xml: pieces.map((piece, i) => piece + textOf(parts[i])).join("") };
}

function textOf(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string") return escapeXml(part);
  if (typeof part === "number") return String(part);
  return "xml" in part ? part.xml : part.map(textOf).join("");
}
