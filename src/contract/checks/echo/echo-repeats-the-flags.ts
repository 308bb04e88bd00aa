import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { parseFlag } from "../../read/request-query.ts";

export const echoRepeatsTheFlags: Check = {
  id: "echo-repeats-the-flags",
  claim: "The echo repeats whether bots and duplicates were asked for.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { sent, kind } = parsed.query;
    // Whether digits are read is assumed, so only the words can be wrong.
    const names = (["include_bots", "include_duplicates"] as const).filter((name) =>
      /^(true|false)$/.test(sent[name] ?? ""),
    );
    if (!parsed.page || kind !== "valid" || names.length === 0)
      return skipped("no flag was asked for and answered");
    const { filters } = parsed.page;
    return checked(
      names.flatMap((name) =>
        unlessEqual(parsed, {
          at: `/response/body/data/filters/${name}`,
          expected: parseFlag(sent[name]!),
          received: filters[name],
        }),
      ),
    );
  },
};
