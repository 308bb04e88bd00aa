import { atStatus } from "../judge/check-result.ts";
import { parseFlag } from "../read/parse-parameter.ts";
import type { PageExchange } from "../read/parsed-exchange.ts";
import { type BehaviourDetector, detected, isRefusedFor, undetected } from "./behaviour-detector.ts";

export const digitBooleans: BehaviourDetector = {
  assumption: "digit_booleans",
  detect({ parsedExchanges }) {
    const asked = parsedExchanges.filter(
      ({ query }) => query.kind === "valid" && query.requires.includes("digit_booleans"),
    );
    const answered = asked.find((parsed): parsed is PageExchange => !!parsed.page);
    if (answered) {
      const wrong = flags.find((name) => isMisread(answered, name));
      if (wrong)
        return detected(answered, {
          at: `/response/body/data/filters/${wrong}`,
          detail: `${wrong} is ignored`,
        });
      return detected(answered, {
        at: "/response/body/data/filters",
        value: "accepted",
        detail: "the response shows the values",
      });
    }
    const refused = asked.find((parsed) => isRefusedFor(parsed, flags));
    if (refused) return detected(refused, { at: atStatus, value: "refused", detail: "refused" });
    return undetected("no request with a digit as a boolean got a response");
  },
};

const flags = ["include_bots", "include_duplicates"] as const;

function isMisread({ query, page }: PageExchange, name: (typeof flags)[number]): boolean {
  const sent = query.sent[name];
  return sent !== undefined && page.echo[name] !== parseFlag(sent);
}
