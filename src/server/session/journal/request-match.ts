/** Whether a request in the journal is one that somebody looks for. */

import { splitPath } from "../../../exchange/request-path.ts";
import type { components } from "../../../openapi/generated/admin-types.gen.ts";
import { queryParametersOf } from "../../../openapi/text/query-string.ts";
import type { FaultMatch } from "../../settings/faults.ts";
import type { ReceivedRequest, RecordedRequest } from "./recorded-request.ts";
import { redactedUrl } from "./redaction.ts";
import { secretsOf } from "./secrets.ts";

/** Conditions on a request and its response. A condition that is left out always holds. */
export type RequestMatch = components["schemas"]["RequestMatch"];

/** The part of a request that conditions look at before there is a response. */
export type MatchableRequest = Pick<
  ReceivedRequest,
  "method" | "url" | "operation" | "edition" | "account" | "link"
>;

/** Whether a request and its response meet all conditions. */
export function matches({ number, received, outcome }: RecordedRequest, match: RequestMatch): boolean {
  return (
    number > (match.after ?? 0) &&
    holds(match.status, outcome.status) &&
    holds(match.scenario, outcome.scenario) &&
    holds(match.fault, outcome.fault) &&
    requestMatcher(received, received.rawHeaders)(match)
  );
}

/**
 * Tells whether a request meets all conditions of a match. One matcher serves any number of matches.
 * @param rawHeaders Headers of the request that may hold secrets, names and values in turn.
 */
export function requestMatcher(
  request: MatchableRequest,
  rawHeaders: readonly string[],
): (match: FaultMatch) => boolean {
  let route: string | undefined;
  // Compared with the redacted URL, so that nobody can find a key by guessing its letters.
  const redactedRoute = () => {
    if (route !== undefined) return route;
    const { url } = request;
    route = splitPath(redactedUrl(url, secretsOf(url, rawHeaders))).route;
    return route;
  };
  return (match) =>
    holds(match.method, request.method) &&
    holds(match.link, request.link) &&
    holds(match.account, request.account) &&
    holds(match.operation, request.operation) &&
    holds(match.edition, request.edition) &&
    (match.path === undefined || redactedRoute().includes(match.path)) &&
    (match.query === undefined || queryMatches(request.url, match.query));
}

function holds<T>(expected: T | undefined, actual: T | null | undefined): boolean {
  return expected === undefined || expected === actual;
}

function queryMatches(url: string, expected: Readonly<Record<string, string | null>>): boolean {
  const query = queryParametersOf(splitPath(url).query);
  return Object.entries(expected).every(([name, value]) => query.get(name) === value);
}
