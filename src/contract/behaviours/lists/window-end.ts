import { atRows } from "../../read/places.ts";
import { findWindowEnd } from "../../read/reference-listing.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";

export const windowEnd: BehaviourDetector = {
  assumption: "window_end",
  detect(run) {
    if (run.dataMoved) return undetected(run.dataMoved);
    const found = findWindowEnd(run);
    if (!found) return undetected("no window ends at the second of a listed row");
    const detail = `a row at the last second is ${found.value === "inclusive" ? "listed" : "omitted"}`;
    return detected(found.parsed, { at: atRows(found.parsed), value: found.value, detail });
  },
};
