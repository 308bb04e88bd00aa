import { assumptions } from "../../openapi/assumptions.ts";
import { parseCount } from "../read/parse-parameter.ts";
import { reportedLimit } from "../read/reported-limit.ts";
import { type BehaviourDetector, detected, undetected } from "./behaviour-detector.ts";

export const largestLimit: BehaviourDetector = {
  assumption: "largest_limit",
  detect({ parsedExchanges }) {
    const asked = parsedExchanges.filter(
      ({ query }) => query.kind === "valid" && query.requires.includes("largest_limit"),
    );
    for (const parsed of asked) {
      const told = reportedLimit(parsed);
      if (!told) continue;
      const isKnown = assumptions.largest_limit.alternatives.includes(told.limit);
      return detected(parsed, {
        at: told.at,
        ...(isKnown ? { value: told.limit } : {}),
        detail: told.detail,
      });
    }
    const fitted = asked.filter(({ page }) => page).map(({ query }) => limitOf(query.sent));
    return undetected(
      fitted.length > 0
        ? `at least ${Math.max(...fitted)}`
        : "no request for a page above the default got a response",
    );
  },
};

function limitOf(sent: Readonly<Record<string, string>>): number {
  return parseCount(sent.limit) ?? 0;
}
