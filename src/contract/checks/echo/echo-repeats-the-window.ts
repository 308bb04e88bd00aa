import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isBareDay, parseInstantMs } from "../../read/instant.ts";

export const echoRepeatsTheWindow: Check = {
  id: "echo-repeats-the-window",
  claim: "The response repeats the requested window.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { sent, kind } = parsed.query;
    const names = (["date_start", "date_end"] as const).filter((name) => sent[name] !== undefined);
    // What a bare end means is assumed, so its echo is a sighting and cannot be wrong.
    const told = names.filter((name) => name === "date_start" || !isBareDay(sent[name]!));
    if (!parsed.page || kind !== "valid" || told.length === 0)
      return skipped("no request with a window was successful");
    const { echo } = parsed.page;
    return checked(
      told
        .filter((name) => parseInstantMs(sent[name]) !== parseInstantMs(echo[name]))
        .flatMap((name) =>
          unlessEqual(parsed, {
            at: `/response/body/data/filters/${name}`,
            expected: sent[name],
            received: echo[name],
          }),
        ),
    );
  },
};
