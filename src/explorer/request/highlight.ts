/** A little colour for code: strings and the words that open a line. */
import { el } from "../dom.ts";

const token =
  /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\b(import|from|const|await|new|use|require|curl|print|echo|puts)\b/g;

/** The code as text and spans. */
export function highlighted(code: string): readonly (Node | string)[] {
  const parts: (Node | string)[] = [];
  let end = 0;
  for (const match of code.matchAll(token)) {
    parts.push(code.slice(end, match.index), el("span", { class: match[1] ? "text" : "word" }, match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, code.slice(end)];
}
