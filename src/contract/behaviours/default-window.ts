import { dayMs, readInstant, secondMs } from "../read/instant.ts";
import { seen, unknown, type Watch } from "./behaviour-detector.ts";

/** Windows longer than this are taken for all there is. */
const yearDays = 366;

export const defaultWindow: Watch = {
  assumption: "default_window",
  watch({ pages }) {
    const exhibit = pages.find(
      ({ question: { sent } }) => sent.date_start === undefined && sent.date_end === undefined,
    );
    if (!exhibit) return unknown("no question without dates was answered");
    const { date_start, date_end } = exhibit.page.filters;
    const [start, end] = [readInstant(date_start), readInstant(date_end)];
    if (start === undefined || end === undefined) return unknown("the window in force was not echoed");
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
    return seen(exhibit, {
      at: "/response/body/data/filters/date_start",
      ...(value ? { value } : {}),
      detail,
    });
  },
};
