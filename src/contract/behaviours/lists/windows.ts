/** Behaviours of windows. */
import { atStatus } from "../../judge/check-result.ts";
import { truncatedJson } from "../../read/json/truncate.ts";
import { atEcho, atRows } from "../../read/places.ts";
import { dayMs, parseInstantMs, secondMs } from "../../read/request/instant.ts";
import { isParameterRefused } from "../../read/response/statuses.ts";
import { findWindowEnd } from "../../read/response/window-end.ts";
import { unmovedPart } from "../../read/run.ts";
import {
  type BehaviourDetector,
  detected,
  isConclusive,
  requestsFor,
  undetected,
} from "../behaviour-detector.ts";

export const windowEnd: BehaviourDetector = {
  assumption: "window_end",
  detect(run) {
    const unmoved = unmovedPart(run);
    if (!unmoved) return undetected(run.dataMoved!);
    const found = findWindowEnd(unmoved);
    if (!found) return undetected("no window ends at the second of a listed row");
    const detail = `a row at the last second is ${found.value === "inclusive" ? "listed" : "omitted"}`;
    return detected(found.parsed, { at: atRows(found.parsed), value: found.value, detail });
  },
};

export const bareDateEnd: BehaviourDetector = {
  assumption: "bare_date_end",
  detect({ pages }) {
    const parsed = pages.find(({ query }) => query.requires.includes("bare_date_end"));
    const window = parsed?.query.operation.list.window;
    if (!parsed || !window)
      return undetected("no request with a date without time as the end was successful");
    const midnight = parseInstantMs(parsed.query.sent[window.end])!;
    const echo = parsed.page.echo[window.end];
    const end = parseInstantMs(echo);
    const value =
      end === midnight + dayMs - secondMs ? "end_of_day" : end === midnight ? "start_of_day" : undefined;
    const detail = `${parsed.query.sent[window.end]} is shown as ${typeof echo === "string" ? echo : truncatedJson(echo, 80)}`;
    return detected(parsed, { at: atEcho(parsed, window.end), value, detail });
  },
};

/** A longer window counts as all time. */
const yearDays = 366;

export const defaultWindow: BehaviourDetector = {
  assumption: "default_window",
  detect({ pages }) {
    const parsed = pages.find(
      ({ query: { sent, operation } }) =>
        operation.list.window &&
        sent[operation.list.window.start] === undefined &&
        sent[operation.list.window.end] === undefined,
    );
    const window = parsed?.query.operation.list.window;
    if (!parsed || !window) return undetected("no request without dates was successful");
    const [from, to] = [parsed.page.echo[window.start], parsed.page.echo[window.end]];
    const [start, end] = [parseInstantMs(from), parseInstantMs(to)];
    if (start === undefined || end === undefined) return undetected("the response does not show its window");
    const days = (end + secondMs - start) / dayMs;
    const isFromMidnight = start % dayMs === 0;
    const value = isFromMidnight && (days === 7 || days === 30) ? `last_${days}_days` : undefined;
    const detail = `${String(from)} to ${String(to)}`;
    const at = atEcho(parsed, window.start);
    return detected(parsed, { at, value: days > yearDays ? "all_time" : value, detail });
  },
};

export const invertedWindow: BehaviourDetector = {
  assumption: "inverted_window",
  detect({ parsedExchanges }) {
    const parsed = requestsFor(parsedExchanges, "inverted_window").find(isConclusive);
    if (!parsed) return undetected("no request with an inverted window got a response");
    if (isParameterRefused(parsed.exchange.response.status))
      return detected(parsed, { at: atStatus, value: "refused", detail: "refused" });
    const { page } = parsed;
    if (page?.total === 0 && page.rows.length === 0)
      return detected(parsed, { at: atStatus, value: "empty", detail: "no rows" });
    const detail = `status ${parsed.exchange.response.status}, total ${page?.total ?? "unknown"}`;
    return detected(parsed, { at: atStatus, detail });
  },
};
