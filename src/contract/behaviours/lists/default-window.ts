import { atEcho } from "../../read/places.ts";
import { dayMs, parseInstantMs, secondMs } from "../../read/request/instant.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";

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
    const value =
      isFromMidnight && days === 7
        ? "last_7_days"
        : isFromMidnight && days === 30
          ? "last_30_days"
          : days > yearDays
            ? "all_time"
            : undefined;
    const detail = `${String(from)} to ${String(to)}`;
    return detected(parsed, {
      at: atEcho(parsed, window.start),
      ...(value ? { value } : {}),
      detail,
    });
  },
};
