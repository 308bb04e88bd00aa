/** A recording as a target: it answers offline what was asked when it was made. */
import type { Exchange } from "../exchange.ts";
import type { Target, TargetResult } from "../target.ts";
import type { Recording } from "./recording.ts";
import { questionOf } from "./request-key.ts";

/**
 * Answers each question with its recorded exchanges in turn, then with the last of them again. A question that
 * was never recorded gets a silence.
 */
export function replayTarget({ exchanges }: Pick<Recording, "exchanges">, name = "recording"): Target {
  const recorded = new Map<string, Exchange[]>();
  for (const exchange of exchanges) {
    const question = questionOf(exchange.request);
    recorded.set(question, [...(recorded.get(question) ?? []), exchange]);
  }
  return { name, send: async (request) => answerOf(recorded.get(questionOf(request))) };
}

function answerOf(left: Exchange[] | undefined): TargetResult {
  const exchange = left && left.length > 1 ? left.shift() : left?.[0];
  if (exchange) return { kind: "response", exchange, attempts: 1 };
  return {
    kind: "failure",
    reason: "not-recorded",
    detail: "This was not asked when the recording was made.",
    attempts: 0,
  };
}
