import { atStatus } from "../../judge/check-result.ts";
import {
  type BehaviourDetector,
  detected,
  isConclusive,
  isRefused,
  undetected,
} from "../behaviour-detector.ts";

export const invertedWindow: BehaviourDetector = {
  assumption: "inverted_window",
  detect({ parsedExchanges }) {
    const parsed = parsedExchanges.find(
      (one) =>
        one.query.kind === "valid" && one.query.requires.includes("inverted_window") && isConclusive(one),
    );
    if (!parsed) return undetected("no request with an inverted window got a response");
    if (isRefused(parsed)) return detected(parsed, { at: atStatus, value: "refused", detail: "refused" });
    const { page } = parsed;
    if (page?.total === 0 && page.rows.length === 0)
      return detected(parsed, { at: atStatus, value: "empty", detail: "no rows" });
    return detected(parsed, {
      at: atStatus,
      detail: `status ${parsed.exchange.response.status}, total ${page?.total ?? "unknown"}`,
    });
  },
};
