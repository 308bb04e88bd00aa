/** Whether a request is the one that is meant. */
import type { components } from "../../openapi/admin-types.gen.ts";
import type { FaultMatch } from "../settings/faults.ts";
import type { ReceivedRequest, RecordedRequest } from "./journal.ts";
import { redactedUrl } from "./redaction.ts";

/** What a request and its answer have to be like. What is left out does not matter. */
export type RequestMatch = components["schemas"]["RequestMatch"];

/** What the request alone can tell. */
export type MatchableRequest = Pick<ReceivedRequest, "method" | "url" | "edition" | "account" | "link">;

/** Whether a request and its answer are as asked for. */
export function matches({ number, received, outcome }: RecordedRequest, match: RequestMatch): boolean {
  return (
    number > (match.after ?? 0) &&
    agrees(match.status, outcome.status) &&
    agrees(match.scenario, outcome.scenario) &&
    agrees(match.fault, outcome.fault) &&
    isLike(received, match)
  );
}

/** Whether a request is as asked for. */
export function isLike(request: MatchableRequest, match: FaultMatch): boolean {
  return (
    agrees(match.method, request.method) &&
    agrees(match.link, request.link) &&
    agrees(match.account, request.account) &&
    agrees(match.edition, request.edition) &&
    // Of the address that is shown: nobody can find out a key by guessing its letters.
    (match.path === undefined || pathOf(redactedUrl(request.url, undefined)).includes(match.path)) &&
    (match.query === undefined || queryIsLike(request.url, match.query))
  );
}

function agrees<T>(wanted: T | undefined, is: T | null | undefined): boolean {
  return wanted === undefined || wanted === is;
}

function pathOf(url: string): string {
  return url.split("?", 1)[0] ?? "";
}

function queryIsLike(url: string, wanted: Readonly<Record<string, string | null>>): boolean {
  const query = new URLSearchParams(url.split("?").slice(1).join("?"));
  return Object.entries(wanted).every(([name, value]) => query.get(name) === value);
}
