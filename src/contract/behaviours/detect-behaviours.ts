/** Fills in what the exchanges of a verification show of undocumented behaviour. */
import { type AssumptionId, assumptions } from "../../openapi/assumptions.ts";
import { isWriting } from "../../openapi/description/operations.ts";
import type { Detection } from "../read/detection.ts";
import type { Run } from "../read/run.ts";
import { mergeDetections, type RunSet, wholeRun } from "../read/run-set.ts";
import { detectors } from "./all.ts";
import type { BehaviourDetector } from "./behaviour-detector.ts";

/**
 * A behaviour of all lists is detected for each operation by itself. One of certain operations is detected in all
 * exchanges together, when there is a response of one of them.
 */
export function detectBehaviours(set: RunSet): RunSet {
  const general = detectors.filter(({ assumption }) => !assumptions[assumption].operations);
  const runs = set.runs.map((run): Run => ({ ...run, detections: detectionsOf(run, general) }));
  const merged = general.map((detector) => {
    const { assumption } = detector;
    const all = runs.flatMap(({ detections }) => detections.get(assumption) ?? []);
    return [assumption, mergeDetections(assumption, all) ?? detector.detect(wholeRun(set))] as const;
  });
  const special = detectors.filter(({ assumption }) => isRequested(set, assumption));
  const whole = detectionsOf(wholeRun(set), special);
  return { ...set, runs, detections: new Map([...merged, ...whole]) };
}

function detectionsOf(run: Run, all: readonly BehaviourDetector[]): ReadonlyMap<AssumptionId, Detection> {
  return new Map(all.map((one) => [one.assumption, one.detect(run)]));
}

/** Whether a successful response of an operation that the behaviour is about is there, or any of one that writes. */
function isRequested({ parsedExchanges }: RunSet, assumption: AssumptionId): boolean {
  const { operations } = assumptions[assumption];
  return parsedExchanges.some(
    ({ query, exchange }) =>
      operations?.includes(query.operation.name) === true &&
      (exchange.response.status === 200 || isWriting(query.operation)),
  );
}
