/** The environment variables that lead a client to the sandbox. */

/**
 * Printed also when the command succeeded: it may have called the live API. Not when receivers were called: a test of a
 * receiver needs no request.
 */
export const noRequestText =
  "The command sent no request to the sandbox. Does your client read ONLY_FANS_API_BASE_URL or SMART_LINKS_URL? A sandbox that the tests start themselves, as createTest does, is another one.\n";

interface SandboxAddress {
  /** Base URL without `/api`: official clients add their paths to it, and it may end in `/__s/NAME`. */
  readonly url: string;
  readonly token: string;
}

/** The variable that holds the key of the live API. */
export const keyVariable = "ONLYFANSAPI_API_KEY";

/**
 * The environment of a command, with the sandbox in the place of the API. The first two variables are those of the
 * official clients; a real key in the environment is replaced.
 */
export function clientEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  { url, token }: SandboxAddress,
): Readonly<Record<string, string | undefined>> {
  return { ...env, ONLY_FANS_API_BASE_URL: url, [keyVariable]: token, SMART_LINKS_URL: url };
}
