/** What the journal is told of a request and its answer. */
import type { IncomingMessage } from "node:http";
import type { Delivery } from "../control/control-request.ts";
import type { Reply } from "../respond/reply.ts";
import { isSilent } from "../settings/faults.ts";
import type { ReceivedRequest, RequestOutcome } from "./journal.ts";

type Asked = Pick<ReceivedRequest, "edition" | "account" | "link">;

export function receivedOf(raw: IncomingMessage, { edition, account, link }: Asked): ReceivedRequest {
  const { method = "GET", url = "/", rawHeaders } = raw;
  return { atMs: Date.now(), method, url, rawHeaders, edition, account, link };
}

const noWarnings: readonly string[] = [];
const answered: RequestOutcome = {
  status: 200,
  refusal: undefined,
  scenario: undefined,
  fault: undefined,
  delayMs: 0,
  warnings: noWarnings,
  cause: undefined,
};

export function outcomeOf({ reply, fault, delayMs, scenario, cause }: Delivery): RequestOutcome {
  const { status, body, warnings = noWarnings } = reply;
  const isOrdinary = status === 200 && scenario === undefined && cause === undefined;
  if (isOrdinary && delayMs === 0 && warnings === noWarnings) return answered;
  return {
    status: isSilent(fault) ? undefined : status,
    refusal: status >= 400 && typeof body === "string" ? body : undefined,
    scenario,
    fault,
    delayMs,
    warnings,
    cause,
  };
}

/** Of a reply that no session steers. */
export function outcomeOfReply(reply: Reply): RequestOutcome {
  return outcomeOf({ reply, fault: undefined, delayMs: 0, scenario: undefined, cause: undefined });
}
