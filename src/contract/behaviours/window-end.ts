import { atRows } from "../judge/check-result.ts";
import { findWindowEnd } from "../read/reference-listing.ts";
import { type BehaviourDetector, detected, undetected } from "./behaviour-detector.ts";

export const windowEnd: BehaviourDetector = {
  assumption: "window_end",
  detect(run) {
    if (run.dataMoved) return undetected(run.dataMoved);
    const found = findWindowEnd(run);
    if (!found) return undetected("no window ended on the very second of a listed click");
    const detail = `a click on the last second is ${found.value === "inclusive" ? "listed" : "left out"}`;
    return detected(found.parsed, { at: atRows, value: found.value, detail });
  },
};
