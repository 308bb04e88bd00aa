/** Faults: ways in which a response fails on its way to the client. `control/deliver.ts` carries them out. */
import type { components } from "../../openapi/generated/admin-types.gen.ts";

type Schemas = components["schemas"];

/** What happens to a response on its way. */
export type FaultKind = Schemas["FaultKind"];
/** Conditions on the requests that a fault is for. */
export type FaultMatch = Schemas["FaultMatch"];
/** A fault to queue. */
export type NewFault = Schemas["NewFault"];
/** A fault in the queue of a session. */
export type QueuedFault = Schemas["QueuedFault"];

export const faultKinds: { readonly [K in FaultKind]: string } = {
  reset: "the connection is reset (ECONNRESET)",
  empty: "the connection closes without a response",
  truncate: "the connection closes in the middle of the body",
  malformed: "the JSON is cut off, but the response ends normally",
  "slow-body": "the body takes two seconds",
  timeout: "no response is sent",
  "html-502": "an HTML page with status 502, as a gateway sends it",
};

/** What the option `--fault` takes. */
export const faultChoices: readonly ("none" | FaultKind)[] = [
  "none",
  ...(Object.keys(faultKinds) as readonly FaultKind[]),
];

export function isFaultKind(text: string): text is FaultKind {
  return Object.hasOwn(faultKinds, text);
}

/** Whether a fault keeps status and headers from the client. */
export function isSilent(fault: FaultKind | undefined): boolean {
  return fault === "reset" || fault === "empty" || fault === "timeout";
}

/** Whether a status can be injected: 200, or any error. */
export function isFaultCode(code: number): boolean {
  return code === 200 || (Number.isInteger(code) && code >= 400 && code <= 599);
}
