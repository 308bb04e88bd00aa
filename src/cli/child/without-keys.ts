/** Keys of the API are left out of options, of what a command was called with, and of what it has printed. */
import { keyRemover } from "../../report-text.ts";

/**
 * A text without keys. `ofapi_account_id` is none: it is the name of a variable of postbacks.
 *
 * @param key The one of the environment, whatever its form.
 */
export function withoutKeys(text: string, key = ""): string {
  return keyRemover(key)(text).replaceAll(/ofapi_(?!account_id\b)\w+/gi, "ofapi_...");
}

/** The end of a text, which may begin inside of a key. */
export function tailWithoutKeys(tail: string, key = ""): string {
  return withoutKeys(withoutRestOf(key, tail).replace(/^\.\.\.\w{20,}/, "..."), key);
}

/** Without the last characters of a key where a tail begins with them. A few say nothing of it. */
function withoutRestOf(key: string, tail: string): string {
  for (let from = 1; from < key.length - 3; from++) {
    const rest = `...${key.slice(from)}`;
    if (tail.startsWith(rest)) return `...${tail.slice(rest.length)}`;
  }
  return tail;
}
