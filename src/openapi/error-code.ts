/**
 * The code of an error of Node or of a library, such as `EADDRINUSE`. Errors are told by their fields: where a test runner
 * gives each file globals of its own, as Jest does, those of Node are no `Error` of that file.
 */
export function codeOf(error: unknown): string | undefined {
  const code = isError(error) && "code" in error ? error.code : undefined;
  return typeof code === "string" ? code : undefined;
}

/** Whether something is an error, of whichever realm. */
export function isError(given: unknown): given is Error {
  return typeof given === "object" && given !== null && "name" in given && "message" in given;
}
