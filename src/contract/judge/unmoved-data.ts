/** What is compared of a run: what moved between its responses, or may have moved, is no fault. */
import { mayHaveMoved } from "../read/late-data.ts";
import { isPage } from "../read/parsed-exchange.ts";
import type { Run } from "../read/run.ts";
import { type CheckResult, checked, type Finding, skipped } from "./check-result.ts";
import type { Relation } from "./claim.ts";

type Judged = Extract<CheckResult, { readonly kind: "judged" }>;

/** Judges a relation by what neither the client changed nor moving rows may explain. */
export function relateUnmoved(claim: Relation, run: Run): CheckResult {
  const result = relateClosed(claim, run);
  if (result.kind === "nothing") return result;
  if (run.changedBy !== undefined)
    return skipped(`${run.changedBy} may have changed the response in between`);
  return claim.ignoresDataDrift || claim.ignoresMoves ? result : unlessExplained(result, run);
}

/** Where the data moved, what has not moved is compared. */
function relateClosed(claim: Relation, run: Run): CheckResult {
  if (run.dataMoved === undefined || claim.ignoresDataDrift) return claim.relate(run);
  const result = run.closed && claim.relate(run.closed);
  return result?.kind === "judged" ? result : skipped(run.dataMoved);
}

/** Findings that moved rows may explain are left out. Where there are no others, the claim was not tested. */
function unlessExplained({ faults, exercised }: Judged, run: Run): CheckResult {
  const known = new Map<string, boolean>();
  const isExplained = ({ parsed, comparedWith }: Finding): boolean => {
    if (comparedWith === undefined || !isPage(parsed) || !isPage(comparedWith)) return false;
    const pair = `${comparedWith.index} ${parsed.index}`;
    const is = known.get(pair) ?? mayHaveMoved(run, [comparedWith, parsed]);
    known.set(pair, is);
    return is;
  };
  const others = (function* () {
    for (const one of faults) if (!isExplained(one)) yield one;
  })();
  const first = others.next();
  if (first.done && known.size > 0) return skipped("the data may have moved between these requests");
  const left = (function* () {
    if (!first.done) yield first.value;
    yield* others;
  })();
  return checked(left, exercised);
}
