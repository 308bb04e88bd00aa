import { judged, nothing, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { readFlag } from "../../read/request-query.ts";

export const echoRepeatsTheFlags: Check = {
  id: "echo-repeats-the-flags",
  claim: "The echo repeats whether bots and duplicates were asked for.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    const { sent, kind } = exhibit.question;
    // Whether digits are read is assumed, so only the words can be wrong.
    const names = (["include_bots", "include_duplicates"] as const).filter((name) =>
      /^(true|false)$/.test(sent[name] ?? ""),
    );
    if (!exhibit.page || kind !== "valid" || names.length === 0)
      return nothing("no flag was asked for and answered");
    const { filters } = exhibit.page;
    return judged(
      names.flatMap((name) =>
        unlessEqual(exhibit, {
          at: `/response/body/data/filters/${name}`,
          expected: readFlag(sent[name]!),
          received: filters[name],
        }),
      ),
    );
  },
};
