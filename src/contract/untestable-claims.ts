/** Claims that a saved response cannot show, with the reason. */
import { expectArgument, listOf, oneOf } from "../openapi/expect-argument.ts";

const noRequest = "the sent parameters are not known: name the address of the request (--url)";
const noHead = "the response was saved without its head: use curl -i";

const claims = {
  request: {
    reason: noRequest,
    ids: [
      "echo-repeats-the-window",
      "echo-repeats-the-page",
      "echo-repeats-the-filters",
      "defaults-are-documented",
      "valid-request-is-answered",
    ],
  },
  head: {
    reason: noHead,
    ids: [
      "status-is-documented",
      "server-does-not-fail",
      "content-type-is-json",
      "headers-are-documented",
      "valid-request-is-answered",
    ],
  },
} as const;

const part = oneOf(Object.keys(claims));

/** The ids with their reasons, by what is not known of a response. */
export function untestableClaims(lacks: readonly (keyof typeof claims)[]): ReadonlyMap<string, string> {
  expectArgument("untestableClaims", lacks, listOf(part, "a list of request and head"));
  return new Map(lacks.flatMap((part) => claims[part].ids.map((id) => [id, claims[part].reason] as const)));
}
