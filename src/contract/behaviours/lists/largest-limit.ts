import { assumptions } from "../../../openapi/assumptions.ts";
import { isOfList, type ListExchange } from "../../read/parsed-exchange.ts";
import { reportedLimit } from "../../read/reported-limit.ts";
import { parseCount } from "../../read/request/parse-parameter.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";

export const largestLimit: BehaviourDetector = {
  assumption: "largest_limit",
  detect({ parsedExchanges }) {
    const requests = parsedExchanges
      .filter(isOfList)
      .filter(({ query }) => query.kind === "valid" && query.requires.includes("largest_limit"));
    for (const parsed of requests) {
      const reported = reportedLimit(parsed);
      if (!reported) continue;
      const isKnown = assumptions.largest_limit.alternatives.includes(reported.limit);
      return detected(parsed, {
        at: reported.at,
        ...(isKnown ? { value: reported.limit } : {}),
        detail: reported.detail,
      });
    }
    const allowed = requests.filter(({ page }) => page).map(sentLimit);
    return undetected(
      allowed.length > 0
        ? `at least ${Math.max(...allowed)}`
        : "no request for a page above the default got a response",
    );
  },
};

function sentLimit({ query }: ListExchange): number {
  return parseCount(query.sent[query.operation.list.page.limit]) ?? 0;
}
