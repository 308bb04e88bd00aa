import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { atRows } from "../../read/places.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";
import { neighboursOn, numberAt, pagesOfList } from "./fan-pages.ts";

export const fanTies: BehaviourDetector = {
  assumption: "fan_ties",
  detect(run) {
    const ties = pagesOfList(run, "listSmartLinkFans").flatMap((parsed) => {
      const field = `/${parsed.page.effective.sort?.replace(/^-/, "")}`;
      return neighboursOn(parsed)
        .filter(([a, b]) => valueAtPointer(a.fields, field) === valueAtPointer(b.fields, field))
        .map(([a, b]) => ({ parsed, isAscending: numberAt(a, "/fan_id") < numberAt(b, "/fan_id") }));
    });
    const [first] = ties;
    if (!first) return undetected("no page shows two fans with equal values");
    if (run.isSanitised) return undetected("the ids and amounts of a recording were replaced");
    const at = atRows(first.parsed);
    if (ties.some(({ isAscending }) => isAscending !== first.isAscending))
      return detected(first.parsed, { at, detail: "fans with equal values are not in the order of fan_id" });
    const value = first.isAscending ? "lowest_id_first" : "highest_id_first";
    return detected(first.parsed, { at, value, detail: `${ties.length} pairs of fans have this order` });
  },
};
