import { clippedJson } from "../judge/truncate.ts";
import { dayMs, readInstant, secondMs } from "../read/instant.ts";
import { seen, unknown, type Watch } from "./behaviour-detector.ts";

export const bareDateEnd: Watch = {
  assumption: "bare_date_end",
  watch({ pages }) {
    const exhibit = pages.find(({ question }) => question.restsOn.includes("bare_date_end"));
    if (!exhibit) return unknown("no window that ends with a bare day was asked for and answered");
    const midnight = readInstant(exhibit.question.sent.date_end)!;
    const echo = exhibit.page.filters.date_end;
    const end = readInstant(echo);
    const value =
      end === midnight + dayMs - secondMs ? "end_of_day" : end === midnight ? "start_of_day" : undefined;
    const detail = `${exhibit.question.sent.date_end} is echoed as ${typeof echo === "string" ? echo : clippedJson(echo, 80)}`;
    return seen(exhibit, { at: "/response/body/data/filters/date_end", ...(value ? { value } : {}), detail });
  },
};
