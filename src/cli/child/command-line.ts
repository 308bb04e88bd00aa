/** A command as a person types it: for messages and reports. */
import { shellQuoted } from "../../report-text.ts";
import { withoutKeys } from "./without-keys.ts";

/** Longer command lines are cut: a script may stand in one. */
const mostCharacters = 200;

/** The words of a command, quoted for a POSIX shell. Keys of the API are left out, also `key`, that of the environment. */
export function commandLine(words: readonly string[], key: string | undefined): string {
  const line = withoutKeys(words.map((word) => shellQuoted(withoutKeys(word, key))).join(" "));
  return line.length > mostCharacters ? `${line.slice(0, mostCharacters)}...` : line;
}
