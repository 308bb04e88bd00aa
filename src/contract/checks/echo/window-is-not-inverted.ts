import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atEcho } from "../../read/places.ts";
import { parseInstantMs } from "../../read/request/instant.ts";

export const windowIsNotInverted: Check = {
  id: "window-is-not-inverted",
  claim: "The window in the response does not end before it starts.",
  evidence: "inferred",
  severity: "error",
  check: ofLists((parsed) => {
    const { window } = parsed.query.operation.list;
    if (!window) return skipped("this list has no window");
    if (parsed.query.requires.includes("inverted_window"))
      return skipped("only an inverted window was requested");
    const [from, to] = [parsed.page?.echo[window.start], parsed.page?.echo[window.end]];
    const [start, end] = [parseInstantMs(from), parseInstantMs(to)];
    if (start === undefined || end === undefined) return skipped("no response shows its window");
    if (start <= end) return checked([]);
    const expected = plainText(`${String(from)} or later`);
    return checked([finding(parsed, { at: atEcho(parsed, window.end), expected, received: to })]);
  }),
};
