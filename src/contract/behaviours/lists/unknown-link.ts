import { atStatus } from "../../judge/check-result.ts";
import { type BehaviourDetector, detected, isConclusive, undetected } from "../behaviour-detector.ts";

export const unknownLink: BehaviourDetector = {
  assumption: "unknown_link",
  detect({ parsedExchanges }) {
    const parsed = parsedExchanges.find((one) => one.query.kind === "unknown-link" && isConclusive(one));
    if (!parsed) return undetected("no request for an unknown link got a response");
    const { status } = parsed.exchange.response;
    if (status === 404) return detected(parsed, { at: atStatus, value: "not_found", detail: "404" });
    if (parsed.page?.total === 0)
      return detected(parsed, { at: atStatus, value: "empty", detail: "200 without rows" });
    return detected(parsed, { at: atStatus, detail: `status ${status}` });
  },
};
