/** A target that hands every exchange on while it asks. */
import type { Exchange } from "../exchange.ts";
import type { Target } from "../target.ts";

/** Asks `target`, and gives each exchange to `sink` as it came: to be sanitised before it is kept. */
export function recordingTarget(target: Target, sink: (exchange: Exchange) => void): Target {
  return {
    name: target.name,
    async send(request, maxAttempts) {
      const answer = await target.send(request, maxAttempts);
      if (answer.kind === "response") sink(answer.exchange);
      return answer;
    },
  };
}
