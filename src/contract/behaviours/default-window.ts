import { dayMs, parseInstantMs, secondMs } from "../read/instant.ts";
import { type BehaviourDetector, detected, undetected } from "./behaviour-detector.ts";

/** Windows longer than this are taken for all there is. */
const yearDays = 366;

export const defaultWindow: BehaviourDetector = {
  assumption: "default_window",
  detect({ pages }) {
    const parsed = pages.find(
      ({ query: { sent } }) => sent.date_start === undefined && sent.date_end === undefined,
    );
    if (!parsed) return undetected("no request without dates was successful");
    const { date_start, date_end } = parsed.page.echo;
    const [start, end] = [parseInstantMs(date_start), parseInstantMs(date_end)];
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
    const detail = `${String(date_start)} to ${String(date_end)}`;
    return detected(parsed, {
      at: "/response/body/data/filters/date_start",
      ...(value ? { value } : {}),
      detail,
    });
  },
};
