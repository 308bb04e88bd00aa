import { atStatus } from "../../judge/check-result.ts";
import { isOfList } from "../../read/parsed-exchange.ts";
import { isPastEnd } from "../../read/past-end.ts";
import { atRows } from "../../read/places.ts";
import { type BehaviourDetector, detected, isConclusive, undetected } from "../behaviour-detector.ts";

export const pagePastEnd: BehaviourDetector = {
  assumption: "page_past_end",
  detect(run) {
    if (run.dataMoved) return undetected(run.dataMoved);
    const parsed = run.parsedExchanges
      .filter(isOfList)
      .find((one) => isPastEnd(run, one) && isConclusive(one));
    if (!parsed) return undetected("no page past the last row was requested");
    const { status } = parsed.exchange.response;
    if (parsed.page?.rows.length === 0)
      return detected(parsed, { at: atRows(parsed), value: "empty", detail: "no rows" });
    if (status === 404) return detected(parsed, { at: atStatus, value: "not_found", detail: "404" });
    return detected(parsed, {
      at: atStatus,
      detail: `status ${status}, ${parsed.page?.rows.length ?? "no"} rows`,
    });
  },
};
