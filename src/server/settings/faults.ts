/** Trouble made on request, as data. What it does to a connection is told in strike.ts. */
import type { components } from "../../openapi/admin-types.gen.ts";

type Schemas = components["schemas"];

/** What happens to a reply on its way. */
export type FaultKind = Schemas["FaultKind"];
/** What a request has to be like for a fault to strike. */
export type FaultMatch = Schemas["FaultMatch"];
/** A fault to queue, as it is asked for. */
export type NewFault = Schemas["NewFault"];
/** A fault that waits for its requests. */
export type QueuedFault = Schemas["QueuedFault"];

/** The trouble of one reply: a status to refuse with, something on its way, or neither. */
export interface InjectedFailure {
  readonly code?: number | undefined;
  readonly fault?: FaultKind | undefined;
}

export const faultKinds: { readonly [K in FaultKind]: string } = {
  reset: "the connection is torn down",
  empty: "the connection closes without an answer",
  truncate: "the connection closes in the middle of the body",
  malformed: "the JSON is cut off, though the reply ends well",
  "slow-body": "the body takes two seconds",
  timeout: "no answer ever comes",
  "html-502": "a page of HTML from the network in front of the API",
};

export function isFaultKind(text: string): text is FaultKind {
  return Object.hasOwn(faultKinds, text);
}

/** Faults after which no status and no header reaches the client. */
export function isSilent(fault: FaultKind | undefined): boolean {
  return fault === "reset" || fault === "empty" || fault === "timeout";
}

/** Whether a status can be asked for: success, or any refusal. */
export function isFaultCode(code: number): boolean {
  return code === 200 || (Number.isInteger(code) && code >= 400 && code <= 599);
}
