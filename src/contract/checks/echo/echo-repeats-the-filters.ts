import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { parseFlag } from "../../read/parse-parameter.ts";

export const echoRepeatsTheFilters: Check = {
  id: "echo-repeats-the-filters",
  claim: "The response repeats the requested filters.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { sent, kind } = parsed.query;
    // Whether digits are read is assumed, so only the words can be wrong.
    const names = (["include_bots", "include_duplicates"] as const).filter((name) =>
      /^(true|false)$/.test(sent[name] ?? ""),
    );
    if (!parsed.page || kind !== "valid" || names.length === 0)
      return skipped("no request with filters was successful");
    const { echo } = parsed.page;
    return checked(
      names.flatMap((name) =>
        unlessEqual(parsed, {
          at: `/response/body/data/filters/${name}`,
          expected: parseFlag(sent[name]!),
          received: echo[name],
        }),
      ),
    );
  },
};
