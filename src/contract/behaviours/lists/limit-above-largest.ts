import { atStatus } from "../../judge/check-result.ts";
import { isOfList, type ListExchange } from "../../read/parsed-exchange.ts";
import { atEcho } from "../../read/places.ts";
import { parseCount } from "../../read/request/parse-parameter.ts";
import { type BehaviourDetector, detected, isRefusedFor, undetected } from "../behaviour-detector.ts";

export const limitAboveLargest: BehaviourDetector = {
  assumption: "limit_above_largest",
  detect({ parsedExchanges }) {
    const requests = parsedExchanges
      .filter(isOfList)
      .filter(({ query }) => query.kind === "valid" && query.requires.includes("largest_limit"));
    const refused = requests.find((parsed) => isRefusedFor(parsed, [limitName(parsed)]));
    if (refused)
      return detected(refused, {
        at: atStatus,
        value: "refused",
        detail: `${sentLimit(refused)} is refused`,
      });
    for (const parsed of requests) {
      const name = limitName(parsed);
      const echo = parsed.page?.echo[name];
      if (typeof echo !== "number" || echo >= parseCount(parsed.query.sent[name])!) continue;
      const detail = `${sentLimit(parsed)} is reduced to ${echo}`;
      return detected(parsed, { at: atEcho(parsed, name), value: "clamped", detail });
    }
    return undetected("no limit was too large");
  },
};

function limitName({ query }: ListExchange): string {
  return query.operation.list.page.limit;
}

function sentLimit(parsed: ListExchange): string {
  return `${limitName(parsed)}=${parsed.query.sent[limitName(parsed)]}`;
}
