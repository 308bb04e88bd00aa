/** Removes the API key from responses, in every form in which a response may repeat it. */
import { keyPlaceholder, type Response } from "../exchange.ts";
import { rewriteJsonTexts } from "./json-texts.ts";
import { keyPatterns } from "./key-patterns.ts";

/** Whether a text holds a key: the sign of one that was cut out, or one that is not ours, by its form (observed). */
export function containsKey(text: string): boolean {
  return text.includes(keyPlaceholder) || /\bofapi_[A-Za-z0-9]{40,}/.test(text);
}

/** Shorter keys are words of the sandbox, such as `any`; removing them would damage other text. */
const shortestKey = 12;

/**
 * A response without the key: as it is, percent-encoded, in hexadecimal or in base64, with or without escapes of JSON
 * or HTML, and in JSON that stands in JSON.
 */
export function redactKey(response: Response, key: string): Response {
  if (key.length < shortestKey) return response;
  const clean = keyRemover(key);
  const headers = Object.entries(response.headers).map(([name, value]) => [clean(name), clean(value)]);
  return { ...response, headers: Object.fromEntries(headers), body: clean(response.body) };
}

/** Removes a key from texts as {@link redactKey} does. A key that is too short stays. */
export function keyRemover(key: string): (text: string) => string {
  if (key.length < shortestKey) return (text) => text;
  const patterns = keyPatterns(key);
  return (text) => withoutKey(text, patterns, deepestJson);
}

/** JSON in JSON in JSON: what is deeper has eight backslashes before each quote, and is no accident. */
const deepestJson = 4;

/** Searches the values of the texts of JSON that have escapes, and then the whole text. */
function withoutKey(text: string, patterns: readonly (string | RegExp)[], levels: number): string {
  const clean =
    levels === 0 ? text : rewriteJsonTexts(text, (value) => withoutKey(value, patterns, levels - 1));
  return patterns.reduce<string>((rest, pattern) => rest.replaceAll(pattern, keyPlaceholder), clean);
}
