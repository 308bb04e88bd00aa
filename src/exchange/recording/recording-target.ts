/** A target that passes every exchange on to a listener. */
import { aFunction, expectArgument } from "../../openapi/expect-argument.ts";
import { aTarget } from "../argument-kinds.ts";
import type { Exchange } from "../exchange.ts";
import type { Target } from "../target.ts";

/**
 * Sends to `target` and gives each exchange to `sink` as it came, also those before a retry: it must be sanitised before it is
 * kept.
 */
export function recordingTarget(target: Target, sink: (exchange: Exchange) => void): Target {
  expectArgument("recordingTarget", target, aTarget);
  expectArgument("recordingTarget", sink, aFunction);
  return {
    name: target.name,
    async send(request, maxAttempts) {
      const result = await target.send(request, maxAttempts);
      for (const exchange of result.retried ?? []) sink({ ...exchange, isRetried: true });
      if (result.kind === "response") sink(result.exchange);
      return result;
    },
  };
}
