/** Findings that are known do not make a run red, until their day is over. */
import { dayOf } from "../read/request/instant.ts";
import { placeOf } from "../report/known-findings-file.ts";
import type { KnownEntry, KnownFinding, Report, Verdict, Violation } from "../report/report.ts";

type Judged = Pick<Report, "verdicts" | "violations" | "warnings" | "operations">;

/** Takes the known findings out of what was judged, and says what became of each. */
export function applyKnownFindings<Whole extends Judged>(
  judged: Whole,
  entries: readonly KnownEntry[],
  now: number,
): Whole & Pick<Report, "known"> {
  const today = Number.isFinite(now) ? dayOf(now) : "";
  const accepted = new Set(entries.filter(({ expires }) => expires >= today).map(placeOf));
  const isKnown = ({ check, operation }: Violation) => accepted.has(placeOf({ claim: check, operation }));
  const isNew = (violation: Violation) => !isKnown(violation);
  const verdicts = judged.verdicts.map((verdict) => withoutKnown(verdict, isKnown));
  return {
    ...judged,
    verdicts,
    violations: judged.violations.filter(isNew),
    warnings: judged.warnings.filter(isNew),
    known: entries.map((entry): KnownFinding => ({ ...entry, state: stateOf(entry, judged, accepted) })),
  };
}

function withoutKnown(verdict: Verdict, isKnown: (violation: Violation) => boolean): Verdict {
  const known = verdict.outcome === "violated" ? verdict.violations.filter(isKnown) : [];
  if (known.length === 0) return verdict;
  const violations = verdict.violations.filter((violation) => !isKnown(violation));
  return { ...verdict, outcome: violations.length > 0 ? "violated" : "known", violations, known };
}

function stateOf(
  entry: KnownEntry,
  { verdicts, operations }: Judged,
  accepted: ReadonlySet<string>,
): KnownFinding["state"] {
  const verdict = verdicts.find(({ check }) => check === entry.claim);
  const isFound = verdict?.violations.some(({ operation }) => operation === entry.operation);
  if (isFound) return accepted.has(placeOf(entry)) ? "found" : "expired";
  const operation = operations.find(({ name }) => name === entry.operation);
  const isSkipped = operation?.skipped.some(({ check }) => check === entry.claim) ?? true;
  return verdict === undefined || verdict.exercised === 0 || isSkipped ? "untested" : "gone";
}
