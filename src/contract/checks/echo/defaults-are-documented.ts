import { judged, nothing, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { defaultLimit } from "../../read/request-query.ts";

const defaults = { limit: defaultLimit, offset: 0, include_bots: true, include_duplicates: true } as const;

export const defaultsAreDocumented: Check = {
  id: "defaults-are-documented",
  claim: "What is left out is echoed as its documented default.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    const { sent, kind } = exhibit.question;
    const left = (Object.keys(defaults) as (keyof typeof defaults)[]).filter(
      (name) => sent[name] === undefined,
    );
    if (!exhibit.page || kind !== "valid" || left.length === 0)
      return nothing("no question left a parameter out");
    const { filters } = exhibit.page;
    return judged(
      left.flatMap((name) =>
        unlessEqual(exhibit, {
          at: `/response/body/data/filters/${name}`,
          expected: defaults[name],
          received: filters[name],
        }),
      ),
    );
  },
};
