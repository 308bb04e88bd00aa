import { fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { readInstant } from "../../read/instant.ts";

export const windowIsNotInverted: Check = {
  id: "window-is-not-inverted",
  claim: "The window in force does not end before it starts.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    const { date_start, date_end } = exhibit.page?.filters ?? {};
    const [start, end] = [readInstant(date_start), readInstant(date_end)];
    if (exhibit.question.restsOn.includes("inverted_window"))
      return nothing("only an inverted window was asked for");
    if (start === undefined || end === undefined) return nothing("no window was echoed");
    if (start <= end) return judged([]);
    const expected = said(`${String(date_start)} or later`);
    return judged([
      fault(exhibit, { at: "/response/body/data/filters/date_end", expected, received: date_end }),
    ]);
  },
};
