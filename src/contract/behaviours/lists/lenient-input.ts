/** Behaviours of unusual requests. */
import { atStatus } from "../../judge/check-result.ts";
import { isPage, type PageExchange, type ParsedExchange } from "../../read/parsed-exchange.ts";
import { atEcho } from "../../read/places.ts";
import { parseFlag } from "../../read/request/parse-parameter.ts";
import {
  type BehaviourDetector,
  detected,
  isConclusive,
  isRefusedFor,
  requestsFor,
  undetected,
} from "../behaviour-detector.ts";

export const digitBooleans: BehaviourDetector = {
  assumption: "digit_booleans",
  detect({ parsedExchanges }) {
    const requests = requestsFor(parsedExchanges, "digit_booleans");
    const read = requests.find(isPage);
    if (read) {
      const ignored = booleansOf(read).find((name) => isIgnored(read, name));
      const at = atEcho(read, ignored);
      if (ignored) return detected(read, { at, detail: `${ignored} is ignored` });
      return detected(read, { at, value: "accepted", detail: "the response shows the values" });
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

export const unknownParameters: BehaviourDetector = {
  assumption: "unknown_parameters",
  detect({ parsedExchanges }) {
    const requests = requestsFor(parsedExchanges, "unknown_parameters");
    const read = requests.find(isPage);
    if (read) return detected(read, { at: atStatus, value: "ignored", detail: "the response is a page" });
    const refused = requests.find((parsed) => isRefusedFor(parsed, undocumented(parsed)));
    if (refused) return detected(refused, { at: atStatus, value: "refused", detail: "refused" });
    return undetected("no request with an undocumented parameter got a response");
  },
};

function undocumented({ query }: ParsedExchange): readonly string[] {
  return Object.keys(query.sent).filter((name) => !query.operation.parameters.has(name));
}

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
