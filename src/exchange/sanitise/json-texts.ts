/** The texts of JSON, read and written one by one, so that damaged JSON and large bodies are no obstacle. */
import { parsedJson } from "../../openapi/text/parsed-json.ts";

/** Rewrites the values of all texts that have escapes. A text whose value stays is not touched. */
export function rewriteJsonTexts(json: string, rewrite: (value: string) => string): string {
  if (!json.includes("\\")) return json;
  let result = "";
  let kept = 0;
  for (let start = json.indexOf('"'); start >= 0; ) {
    const end = endOfText(json, start);
    if (end < 0) break;
    const text = json.slice(start, end);
    const value = text.includes("\\") ? parsedJson(text) : undefined;
    const rewritten = typeof value === "string" ? rewrite(value) : undefined;
    if (rewritten !== undefined && rewritten !== value) {
      result += json.slice(kept, start) + JSON.stringify(rewritten);
      kept = end;
    }
    start = json.indexOf('"', end);
  }
  return kept === 0 ? json : result + json.slice(kept);
}

/** The index behind the closing quote; -1 when there is none. */
function endOfText(json: string, start: number): number {
  for (let quote = json.indexOf('"', start + 1); quote >= 0; quote = json.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (json[quote - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return -1;
}
