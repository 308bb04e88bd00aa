/** What is compared of a run: not what moved between its responses, or may have, nor totals that may count a page alone. */
import { fitsUnfilteredTotals } from "../behaviours/lists/totals-scope.ts";
import { mayBePart } from "../read/moves/late-data.ts";
import { mayHaveMoved } from "../read/moves/moved-pair.ts";
import { isPage, type ParsedExchange } from "../read/parsed-exchange.ts";
import { countsItself, isUnfiltered } from "../read/reference-listing.ts";
import { type Run, unmovedPart } from "../read/run.ts";
import { detectionOf, type RunSet } from "../read/run-set.ts";
import { type CheckResult, checked, type Finding, skipped } from "./check-result.ts";
import type { Check, Relation } from "./claim.ts";

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
  const unmoved = unmovedPart(run);
  const result = unmoved && claim.relate(unmoved);
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

/**
 * What of a run a claim may rest on, where nothing shows what totals count. Each may be the number of the rows of its page: then
 * a page that may be a part of the rows tells nothing about the others. Each may count what filters removed, too: then a filtered
 * page by itself tells nothing, and where the data moved it tells nothing about others.
 */
export function tellingRun(claim: Check | Relation, run: Run, set: RunSet): Run {
  if (!claim.requires?.includes("totals_scope")) return run;
  if (detectionOf(run, set, "totals_scope")?.kind === "seen") return run;
  const isEmpty = run.pages.every(({ page }) => !page.total);
  const mayCountPages = !isEmpty && run.pages.every(countsItself);
  const mayCountUnfiltered = run.dataMoved !== undefined || ("check" in claim && fitsUnfilteredTotals(run));
  const isTelling = (parsed: ParsedExchange) =>
    !isPage(parsed) ||
    ((!mayCountPages || !mayBePart(parsed)) && (!mayCountUnfiltered || isUnfiltered(parsed)));
  return partOf(run, isTelling);
}

function partOf(run: Run, isTelling: (parsed: ParsedExchange) => boolean): Run {
  return {
    ...run,
    parsedExchanges: run.parsedExchanges.filter(isTelling),
    pages: run.pages.filter(isTelling),
    predicted: run.predicted.filter(({ parsed }) => isTelling(parsed)),
    partlyPredicted: run.partlyPredicted.filter(({ parsed }) => isTelling(parsed)),
    ...(run.closed ? { closed: partOf(run.closed, isTelling) } : {}),
  };
}
