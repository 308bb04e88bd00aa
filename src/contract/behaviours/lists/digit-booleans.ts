import { atStatus } from "../../judge/check-result.ts";
import type { PageExchange, ParsedExchange } from "../../read/parsed-exchange.ts";
import { atEcho } from "../../read/places.ts";
import { parseFlag } from "../../read/request/parse-parameter.ts";
import { type BehaviourDetector, detected, isRefusedFor, undetected } from "../behaviour-detector.ts";

export const digitBooleans: BehaviourDetector = {
  assumption: "digit_booleans",
  detect({ parsedExchanges }) {
    const requests = parsedExchanges.filter(
      ({ query }) => query.kind === "valid" && query.requires.includes("digit_booleans"),
    );
    const answered = requests.find((parsed): parsed is PageExchange => !!parsed.page);
    if (answered) {
      const ignored = booleansOf(answered).find((name) => isIgnored(answered, name));
      if (ignored)
        return detected(answered, { at: atEcho(answered, ignored), detail: `${ignored} is ignored` });
      return detected(answered, {
        at: atEcho(answered),
        value: "accepted",
        detail: "the response shows the values",
      });
    }
    const refused = requests.find((parsed) => isRefusedFor(parsed, booleansOf(parsed)));
    if (refused) return detected(refused, { at: atStatus, value: "refused", detail: "refused" });
    return undetected("no request with a digit as a boolean got a response");
  },
};

function booleansOf({ query }: ParsedExchange): readonly string[] {
  return [...query.operation.parameters.values()]
    .filter(({ kind }) => kind === "boolean")
    .map(({ name }) => name);
}

function isIgnored({ query, page }: PageExchange, name: string): boolean {
  const sent = query.sent[name];
  return sent !== undefined && page.echo[name] !== parseFlag(sent);
}
