/** What the journal records of a request and of its response. */
import type { IncomingMessage } from "node:http";
import type { Delivery } from "../../respond/delivery.ts";
import { isSilent } from "../../settings/faults.ts";
import { recordedBody } from "./recorded-body.ts";
import type { ReceivedRequest, RequestOutcome } from "./recorded-request.ts";
import { secretsOf } from "./secrets.ts";

type RoutedTo = Pick<ReceivedRequest, "atMs" | "operation" | "edition" | "account" | "link"> & {
  /** The text of its body. */
  readonly body?: string | undefined;
};

export function receivedOf(
  raw: Pick<IncomingMessage, "method" | "url" | "rawHeaders">,
  { atMs, operation, edition, account, link, body }: RoutedTo,
): ReceivedRequest {
  const { method = "GET", url = "/", rawHeaders } = raw;
  const recorded = body === undefined ? null : recordedBody(body, secretsOf(url, rawHeaders));
  return { atMs, method, url, rawHeaders, operation, edition, account, link, body: recorded };
}

const noWarnings: readonly string[] = [];
/** Shared by all ordinary pages: a new object for each of them costs memory. */
export const ordinaryPage: RequestOutcome = {
  status: 200,
  errorBody: undefined,
  scenario: undefined,
  fault: undefined,
  delayMs: 0,
  warnings: noWarnings,
  cause: undefined,
  isErrorInjected: false,
  mutant: undefined,
};

export function outcomeOf(delivery: Delivery): RequestOutcome {
  const { reply, fault, delayMs, scenario, cause, isErrorInjected, mutant } = delivery;
  const { status, body, warnings = noWarnings } = reply;
  const isOrdinary = status === 200 && scenario === undefined && cause === undefined && mutant === undefined;
  if (isOrdinary && delayMs === 0 && warnings === noWarnings) return ordinaryPage;
  return {
    status: isSilent(fault) ? undefined : status,
    errorBody: status >= 400 && typeof body === "string" ? body : undefined,
    scenario,
    fault,
    delayMs,
    warnings,
    cause,
    isErrorInjected,
    mutant,
  };
}
