import { checked, finding, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atEcho } from "../../read/places.ts";
import { isBareDay, parseInstantMs } from "../../read/request/instant.ts";

export const echoRepeatsTheWindow: Check = {
  id: "echo-repeats-the-window",
  claim: "The response repeats the requested window.",
  evidence: "documented",
  severity: "error",
  check: ofLists((parsed) => {
    const { page, query } = parsed;
    const { sent, kind, operation } = query;
    const { window, echo } = operation.list;
    if (!window) return skipped("this list has no window");
    if (echo === undefined) return skipped("this list does not repeat its parameters");
    // The meaning of a date without time as the end is assumed, so its echo cannot be wrong.
    const names = [window.start, window.end].filter(
      (name) => sent[name] !== undefined && (name === window.start || !isBareDay(sent[name])),
    );
    if (!page || kind !== "valid" || names.length === 0)
      return skipped("no request with a window was successful");
    const wrong = names.filter((name) => parseInstantMs(sent[name]) !== parseInstantMs(page.echo[name]));
    return checked(
      wrong.map((name) =>
        finding(parsed, { at: atEcho(parsed, name), expected: sent[name], received: page.echo[name] }),
      ),
    );
  }),
};
