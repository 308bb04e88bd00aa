import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { parseInstantMs } from "../../read/instant.ts";

export const windowIsNotInverted: Check = {
  id: "window-is-not-inverted",
  claim: "The window in the response does not end before it starts.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { date_start, date_end } = parsed.page?.echo ?? {};
    const [start, end] = [parseInstantMs(date_start), parseInstantMs(date_end)];
    if (parsed.query.requires.includes("inverted_window"))
      return skipped("only an inverted window was requested");
    if (start === undefined || end === undefined) return skipped("no response shows its window");
    if (start <= end) return checked([]);
    const expected = plainText(`${String(date_start)} or later`);
    return checked([
      finding(parsed, { at: "/response/body/data/filters/date_end", expected, received: date_end }),
    ]);
  },
};
