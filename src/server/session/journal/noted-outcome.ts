/** What was decided about a request, noted on it for the log. An ordinary page is not noted. */
import type { IncomingMessage } from "node:http";
import type { RequestOutcome } from "./recorded-request.ts";

const mark = Symbol("outcome");

type Marked = IncomingMessage & { [mark]?: RequestOutcome };

export function noteOutcome(request: IncomingMessage, outcome: RequestOutcome): void {
  (request as Marked)[mark] = outcome;
}

export function notedOutcome(request: IncomingMessage): RequestOutcome | undefined {
  return (request as Marked)[mark];
}
