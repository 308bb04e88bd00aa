/** The behaviours that a run can show: those of all lists, and those of the operations that it has responses of. */
import { assumptions } from "../../openapi/assumptions.ts";
import { pathsOfOperations } from "../../openapi/description/operation-paths.ts";
import { responsesOf } from "../read/response/operation-responses.ts";
import type { Run } from "../read/run.ts";
import { detectors } from "./all.ts";
import type { BehaviourDetector } from "./behaviour-detector.ts";

export function detectorsForRun(run: Run): readonly BehaviourDetector[] {
  return detectors.filter(({ assumption }) => {
    const { operations } = assumptions[assumption];
    return !operations || pathsOfOperations(operations).some((path) => responsesOf(run, path).length > 0);
  });
}
