/** Keys of the API are left out of options, of what a command was called with, and of what it has printed. */

/** Shorter ones are words such as `any`. */
const shortestKey = 12;

/**
 * A text without keys. `ofapi_account_id` is none: it is the name of a variable of postbacks.
 *
 * @param key The one of the environment, whatever its form.
 */
export function withoutKeys(text: string, key = ""): string {
  const rest = key.length < shortestKey ? text : text.replaceAll(key, "ofapi_...");
  return rest.replaceAll(/ofapi_(?!account_id\b)\w+/gi, "ofapi_...");
}

/** The end of a text, which may begin inside of a key. */
export function tailWithoutKeys(tail: string, key?: string): string {
  return withoutKeys(tail.replace(/^\.\.\.\w{20,}/, "..."), key);
}
