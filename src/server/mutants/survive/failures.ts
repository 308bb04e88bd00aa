/** Requests that fail once for each reading operation, and a response that is late. */
import type { Mutant, MutantFailure } from "../mutant.ts";

const family = "survive";

export const failureMutants: readonly Mutant[] = [
  failing("one-500", "status 500", { code: 500 }),
  failing("one-503", "status 503", { code: 503 }),
  failing("one-429", "status 429 with Retry-After", { code: 429 }),
  failing("one-html-502", "an HTML page with status 502, as a gateway sends it", { fault: "html-502" }),
  {
    ...failing("one-reset", "", { fault: "reset" }),
    sentence: "The connection of the first request of each reading operation is reset.",
  },
  {
    ...failing("one-cut-off", "", { fault: "truncate" }),
    sentence: "The connection is closed in the middle of the first response of each reading operation.",
  },
  {
    id: "one-slow",
    family,
    sentence: "The first response takes two seconds.",
    kind: "delay",
    delayMs: 2000,
  },
];

function failing(id: string, response: string, failure: MutantFailure): Mutant {
  return {
    id,
    family,
    sentence: `The first request of each reading operation gets ${response}.`,
    kind: "failure",
    failure,
  };
}
