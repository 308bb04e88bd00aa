import { truncatedJson } from "../../read/json/truncate.ts";
import { atEcho } from "../../read/places.ts";
import { dayMs, parseInstantMs, secondMs } from "../../read/request/instant.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";

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
    return detected(parsed, {
      at: atEcho(parsed, window.end),
      ...(value ? { value } : {}),
      detail,
    });
  },
};
