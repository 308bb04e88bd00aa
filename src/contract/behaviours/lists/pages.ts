/** Behaviours of pages. */
import { assumptions } from "../../../openapi/assumptions.ts";
import { atStatus } from "../../judge/check-result.ts";
import { isOfList, isPage, type ListExchange } from "../../read/parsed-exchange.ts";
import { isPastEnd } from "../../read/past-end.ts";
import { atEcho, atRows } from "../../read/places.ts";
import { reportedLimit } from "../../read/reported-limit.ts";
import { parseCount } from "../../read/request/parse-parameter.ts";
import {
  type BehaviourDetector,
  detected,
  isConclusive,
  isRefusedFor,
  requestsFor,
  undetected,
} from "../behaviour-detector.ts";

export const largestLimit: BehaviourDetector = {
  assumption: "largest_limit",
  detect({ parsedExchanges }) {
    const requests = requestsFor(parsedExchanges.filter(isOfList), "largest_limit");
    for (const parsed of requests) {
      const reported = reportedLimit(parsed);
      if (!reported) continue;
      const { limit, at, detail } = reported;
      const isKnown = assumptions.largest_limit.alternatives.includes(limit);
      return detected(parsed, { at, value: isKnown ? limit : undefined, detail });
    }
    // Without an echo a page may have been cut: only its rows show what is allowed.
    const allowed = requests.filter(isPage).map((parsed) => {
      const isEchoed = parsed.query.operation.list.echo !== undefined;
      return isEchoed ? (parseCount(parsed.query.sent[limitName(parsed)]) ?? 0) : parsed.page.rows.length;
    });
    if (allowed.length === 0) return undetected("no request for a page above the default got a response");
    return undetected(`at least ${Math.max(...allowed)}`);
  },
};

export const limitAboveLargest: BehaviourDetector = {
  assumption: "limit_above_largest",
  detect({ parsedExchanges }) {
    const requests = requestsFor(parsedExchanges.filter(isOfList), "largest_limit");
    const refused = requests.find((parsed) => isRefusedFor(parsed, [limitName(parsed)]));
    if (refused) {
      const detail = `${sentLimit(refused)} is refused`;
      return detected(refused, { at: atStatus, value: "refused", detail });
    }
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

export const pagePastEnd: BehaviourDetector = {
  assumption: "page_past_end",
  detect(run) {
    if (run.dataMoved) return undetected(run.dataMoved);
    const parsed = run.parsedExchanges
      .filter(isOfList)
      .find((one) => isPastEnd(run, one) && isConclusive(one));
    if (!parsed) return undetected("no page past the last row was requested");
    const { status } = parsed.exchange.response;
    if (parsed.page?.rows.length === 0)
      return detected(parsed, { at: atRows(parsed), value: "empty", detail: "no rows" });
    if (status === 404) return detected(parsed, { at: atStatus, value: "not_found", detail: "404" });
    const detail = `status ${status}, ${parsed.page?.rows.length ?? "no"} rows`;
    return detected(parsed, { at: atStatus, detail });
  },
};
