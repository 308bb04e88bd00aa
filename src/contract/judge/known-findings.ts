/** Findings that are known do not make a run red, until their day is over. */
import { dayOf } from "../read/request/instant.ts";
import { driftClaim, driftPlaceOf, placeOf } from "../report/known-findings-file.ts";
import { observationsOf } from "../report/observations.ts";
import type { KnownEntry, KnownFinding, Report, Verdict, Violation } from "../report/report.ts";

type Judged = Pick<Report, "verdicts" | "violations" | "warnings" | "operations" | "observations">;

/**
 * Takes the known findings out of what was judged, and says what became of each.
 * @param options.isSeen Whether the responses have the place of an entry about drift.
 */
export function applyKnownFindings<Whole extends Judged>(
  judged: Whole,
  entries: readonly KnownEntry[],
  { now, isSeen }: { readonly now: number; readonly isSeen: (entry: KnownEntry) => boolean },
): Whole & Pick<Report, "known"> {
  const today = Number.isFinite(now) ? dayOf(now) : "";
  const accepted = new Set(entries.filter(({ expires }) => expires >= today).map(placeOf));
  const isKnown = ({ check, operation }: Violation) => accepted.has(placeOf({ claim: check, operation }));
  const isNew = (violation: Violation) => !isKnown(violation);
  const places = new Set([
    ...judged.verdicts.flatMap(({ check: claim, violations }) =>
      violations.map(({ operation }) => placeOf({ claim, operation })),
    ),
    ...observationsOf(judged, "drift").map((one) => placeOf(driftPlaceOf(one))),
  ]);
  const verdicts = judged.verdicts.map((verdict) => withoutKnown(verdict, isKnown));
  return {
    ...judged,
    verdicts,
    violations: judged.violations.filter(isNew),
    warnings: judged.warnings.filter(isNew),
    observations: judged.observations.map((one) =>
      one.kind === "drift" && accepted.has(placeOf(driftPlaceOf(one))) ? { ...one, isKnown: true } : one,
    ),
    known: entries.map((entry): KnownFinding => {
      const isFound = places.has(placeOf(entry));
      if (isFound) return { ...entry, state: accepted.has(placeOf(entry)) ? "found" : "expired" };
      const isTested = entry.claim === driftClaim ? isSeen(entry) : isExercised(entry, judged);
      return { ...entry, state: isTested ? "gone" : "untested" };
    }),
  };
}

function withoutKnown(verdict: Verdict, isKnown: (violation: Violation) => boolean): Verdict {
  const known = verdict.outcome === "violated" ? verdict.violations.filter(isKnown) : [];
  if (known.length === 0) return verdict;
  const violations = verdict.violations.filter((violation) => !isKnown(violation));
  return { ...verdict, outcome: violations.length > 0 ? "violated" : "known", violations, known };
}

function isExercised(entry: KnownEntry, { verdicts, operations }: Judged): boolean {
  const verdict = verdicts.find(({ check }) => check === entry.claim);
  const operation = operations.find(({ name }) => name === entry.operation);
  const isSkipped = operation?.skipped.some(({ check }) => check === entry.claim) ?? true;
  return verdict !== undefined && verdict.exercised > 0 && !isSkipped;
}
