import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { defaultLimit } from "../../read/request-query.ts";

const defaults = { limit: defaultLimit, offset: 0, include_bots: true, include_duplicates: true } as const;

export const defaultsAreDocumented: Check = {
  id: "defaults-are-documented",
  claim: "The response shows the documented default of every omitted parameter.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { sent, kind } = parsed.query;
    const left = (Object.keys(defaults) as (keyof typeof defaults)[]).filter(
      (name) => sent[name] === undefined,
    );
    if (!parsed.page || kind !== "valid" || left.length === 0)
      return skipped("no successful request omitted a parameter");
    const { filters } = parsed.page;
    return checked(
      left.flatMap((name) =>
        unlessEqual(parsed, {
          at: `/response/body/data/filters/${name}`,
          expected: defaults[name],
          received: filters[name],
        }),
      ),
    );
  },
};
