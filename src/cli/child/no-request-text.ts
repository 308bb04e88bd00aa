/** Printed also when the command succeeded: it may have called the live API. */
export const noRequestText =
  "The command sent no request to the sandbox. Does your client read ONLY_FANS_API_BASE_URL or SMART_LINKS_URL?\n";
