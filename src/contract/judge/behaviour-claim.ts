/** Undocumented behaviour as a claim, for runs that require it. */
import { type AssumptionId, assumptions } from "../../openapi/assumptions.ts";
import { checked, skipped } from "./check-result.ts";
import type { SetRelation } from "./claim.ts";
import { claimIdOf } from "./claim-ids.ts";

/** The claim that every operation behaves as assumed. */
export function behaviourClaim(assumption: AssumptionId): SetRelation {
  const { claim, value } = assumptions[assumption];
  return {
    id: claimIdOf(assumption),
    claim,
    evidence: "assumed",
    relateAll(set) {
      const merged = set.detections.get(assumption)!;
      const own = set.runs.flatMap(({ detections }) => detections.get(assumption) ?? []);
      const seen = (own.length > 0 ? own : [merged]).filter((one) => one.kind === "seen");
      if (merged.kind === "unknown") return skipped(merged.detail);
      const others = seen.filter((detection) => detection.value !== value);
      return checked(
        others.map(({ parsed, at, detail, value: other }) => {
          const received = other === undefined ? detail : `${other}: ${detail}`;
          return { parsed, at, expected: String(value), received };
        }),
        seen.length,
      );
    },
  };
}
