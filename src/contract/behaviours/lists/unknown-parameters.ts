import { atStatus } from "../../judge/check-result.ts";
import type { ParsedExchange } from "../../read/parsed-exchange.ts";
import { type BehaviourDetector, detected, isRefusedFor, undetected } from "../behaviour-detector.ts";

export const unknownParameters: BehaviourDetector = {
  assumption: "unknown_parameters",
  detect({ parsedExchanges }) {
    const asked = parsedExchanges.filter(
      ({ query }) => query.kind === "valid" && query.requires.includes("unknown_parameters"),
    );
    const answered = asked.find(({ page }) => page);
    if (answered)
      return detected(answered, {
        at: atStatus,
        value: "ignored",
        detail: "the response is a page",
      });
    const refused = asked.find((parsed) => isRefusedFor(parsed, undocumented(parsed)));
    if (refused) return detected(refused, { at: atStatus, value: "refused", detail: "refused" });
    return undetected("no request with an undocumented parameter got a response");
  },
};

function undocumented({ query }: ParsedExchange): readonly string[] {
  return Object.keys(query.sent).filter((name) => !query.operation.parameters.has(name));
}
