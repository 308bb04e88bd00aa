import { atStatus } from "../judge/check-result.ts";
import { parseCount } from "../read/parse-parameter.ts";
import { type BehaviourDetector, detected, isRefusedFor, undetected } from "./behaviour-detector.ts";

export const limitAboveLargest: BehaviourDetector = {
  assumption: "limit_above_largest",
  detect({ parsedExchanges }) {
    const asked = parsedExchanges.filter(
      ({ query }) => query.kind === "valid" && query.requires.includes("largest_limit"),
    );
    const refused = asked.find((parsed) => isRefusedFor(parsed, ["limit"]));
    if (refused)
      return detected(refused, {
        at: atStatus,
        value: "refused",
        detail: `limit=${refused.query.sent.limit} is refused`,
      });
    for (const parsed of asked) {
      const { limit } = parsed.query.sent;
      const echo = parsed.page?.echo.limit;
      if (typeof echo !== "number" || echo >= parseCount(limit)!) continue;
      const detail = `limit=${limit} is reduced to ${echo}`;
      return detected(parsed, { at: "/response/body/data/filters/limit", value: "clamped", detail });
    }
    return undetected("no limit was too large");
  },
};
