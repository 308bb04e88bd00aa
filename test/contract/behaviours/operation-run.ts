/** A run of responses of any operation, written by hand, and what a detector sees in it. */
import type { BehaviourDetector } from "../../../src/contract/behaviours/behaviour-detector.ts";
import type { ParsedExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { type Run, readRun } from "../../../src/contract/read/run.ts";

/** A path with its query, and the member `data` of the body. */
export type WrittenResponse = readonly [path: string, data: unknown, status?: number];

export function operationRun(responses: readonly WrittenResponse[]): Run {
  const parsedExchanges = responses.map(
    ([path, data, status = 200], index) =>
      ({
        index,
        query: { kind: "other" },
        json: { data },
        exchange: {
          request: { method: "GET", path, headers: {} },
          response: { status, headers: {}, body: JSON.stringify({ data }) },
          latencyMs: 1,
        },
      }) as unknown as ParsedExchange,
  );
  return readRun(parsedExchanges, { now: Number.POSITIVE_INFINITY, settledBefore: 0 });
}

/** The alternative that is seen; "none we know" when it is none of them; why not when nothing is seen. */
export function seenIn(detector: BehaviourDetector, responses: readonly WrittenResponse[]): string | number {
  const detection = detector.detect(operationRun(responses));
  if (detection.kind === "unknown") return `unknown: ${detection.detail}`;
  return detection.value ?? "none we know";
}
