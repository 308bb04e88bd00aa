import { atRows } from "../../read/places.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";
import { neighboursOn, numberAt, pagesOfList } from "./fan-pages.ts";

export const spenderOrder: BehaviourDetector = {
  assumption: "spender_order",
  detect(run) {
    const pages = pagesOfList(run, "listSmartLinkSpenders");
    const steps = pages.flatMap((parsed) =>
      neighboursOn(parsed)
        .map(([a, b]) => Math.sign(numberAt(b, "/revenue/total") - numberAt(a, "/revenue/total")))
        .filter((step) => step !== 0)
        .map((step) => ({ parsed, step })),
    );
    const [first] = steps;
    if (!first) return undetected("no page shows two spenders with different revenue");
    if (run.isSanitised) return undetected("the amounts of a recording were replaced");
    const at = atRows(first.parsed);
    if (steps.some(({ step }) => step !== first.step))
      return detected(first.parsed, { at, detail: "spenders are not sorted by revenue" });
    const value = first.step < 0 ? "highest_first" : "lowest_first";
    return detected(first.parsed, { at, value, detail: `${pages.length} pages have this order` });
  },
};
