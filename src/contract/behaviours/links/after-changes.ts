/** Assumptions about what follows a change. The checks only read, so they cannot detect these. */
import type { AssumptionId } from "../../../openapi/assumptions.ts";
import { type BehaviourDetector, undetected } from "../behaviour-detector.ts";

export const deletedLinkClicks = undetectable("deleted_link_clicks");
export const duplicateLinkNames = undetectable("duplicate_link_names");
export const pixelConnectedAgain = undetectable("pixel_connected_again");
export const unknownAccount = undetectable("unknown_account");

function undetectable(assumption: AssumptionId): BehaviourDetector {
  return { assumption, detect: () => undetected("the checks send no request that changes something") };
}
