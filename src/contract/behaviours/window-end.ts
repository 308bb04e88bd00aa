import { atRows } from "../judge/check-result.ts";
import { findWindowEnd } from "../read/reference-listing.ts";
import { seen, unknown, type Watch } from "./behaviour-detector.ts";

export const windowEnd: Watch = {
  assumption: "window_end",
  watch(run) {
    if (run.moved) return unknown(run.moved);
    const found = findWindowEnd(run);
    if (!found) return unknown("no window ended on the very second of a listed click");
    const detail = `a click on the last second is ${found.value === "inclusive" ? "listed" : "left out"}`;
    return seen(found.exhibit, { at: atRows, value: found.value, detail });
  },
};
