import { judged, nothing, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isBareDay, readInstant } from "../../read/instant.ts";

export const echoRepeatsTheWindow: Check = {
  id: "echo-repeats-the-window",
  claim: "The echo repeats the window that was asked for.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    const { sent, kind } = exhibit.question;
    const names = (["date_start", "date_end"] as const).filter((name) => sent[name] !== undefined);
    // What a bare end means is assumed, so its echo is a sighting and cannot be wrong.
    const told = names.filter((name) => name === "date_start" || !isBareDay(sent[name]!));
    if (!exhibit.page || kind !== "valid" || told.length === 0)
      return nothing("no window was asked for and answered");
    const { filters } = exhibit.page;
    return judged(
      told
        .filter((name) => readInstant(sent[name]) !== readInstant(filters[name]))
        .flatMap((name) =>
          unlessEqual(exhibit, {
            at: `/response/body/data/filters/${name}`,
            expected: sent[name],
            received: filters[name],
          }),
        ),
    );
  },
};
