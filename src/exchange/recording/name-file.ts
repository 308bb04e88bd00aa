/** Names the file in the errors of reading it: a command may have been given several. */
import { KitError } from "../../openapi/kit-error.ts";

/**
 * Reads the text of a file.
 * @param name What the file is called in the message of an error; undefined for a text that is of no file.
 * @throws {KitError} `invalid_recording`, with the name of the file, and whatever else `read` throws
 */
export function namingFile<T>(name: string | undefined, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (name === undefined || !(error instanceof KitError) || error.code !== "invalid_recording") throw error;
    throw new KitError(error.code, `${name}: ${error.message}`, { ...error.facts, path: name });
  }
}
