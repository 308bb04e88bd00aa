/** Keys of the API are left out of options, of what a command was called with, and of what it has printed. */

/** A text without keys. `ofapi_account_id` is none: it is the name of a variable of postbacks. */
export function withoutKeys(text: string): string {
  return text.replaceAll(/ofapi_(?!account_id\b)\w+/gi, "ofapi_...");
}

/** The end of a text, which may begin inside of a key. */
export function tailWithoutKeys(tail: string): string {
  return withoutKeys(tail.replace(/^\.\.\.\w{20,}/, "..."));
}
