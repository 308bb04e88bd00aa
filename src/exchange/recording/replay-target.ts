/** A recording as a target: it returns recorded responses, without a network. */
import { expectArgument } from "../../openapi/expect-argument.ts";
import { someExchanges } from "../argument-kinds.ts";
import type { Exchange } from "../exchange.ts";
import type { Target, TargetResult } from "../target.ts";
import type { Recording } from "./recording.ts";
import { requestKeyOf } from "./request-key.ts";

/**
 * Returns the recorded exchanges of each request in turn, without those before a retry, then the last of them again. A
 * request that was never recorded fails.
 */
export function replayTarget(recording: Pick<Recording, "exchanges">, name = "recording"): Target {
  expectArgument("replayTarget", recording, someExchanges);
  const { exchanges } = recording;
  const recorded = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    if (exchange.isRetried) continue;
    const key = requestKeyOf(exchange.request);
    recorded.set(key, [...(recorded.get(key) ?? []), exchange]);
  }
  return { name, send: async (request) => resultOf(recorded.get(requestKeyOf(request))) };
}

function resultOf(left: Exchange[] | undefined): TargetResult {
  const exchange = left && left.length > 1 ? left.shift() : left?.[0];
  if (exchange) return { kind: "response", exchange, attempts: 1 };
  const detail = "The recording holds no such request.";
  return { kind: "failure", reason: "not-recorded", detail, attempts: 0 };
}
