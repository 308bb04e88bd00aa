/** Assumptions about calls of postbacks. A call goes from the API to a receiver, so no check of a response sees it. */
import type { AssumptionId } from "../../openapi/assumptions.ts";
import { type BehaviourDetector, undetected } from "./behaviour-detector.ts";

export const postbackRetries = ofCalls("postback_retries");
export const postbackEncoding = ofCalls("postback_encoding");

function ofCalls(assumption: AssumptionId): BehaviourDetector {
  return {
    assumption,
    detect: () => undetected("calls of postbacks go to a receiver, where the checks do not see them"),
  };
}
