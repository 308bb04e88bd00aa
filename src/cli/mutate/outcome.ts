/** What a run against a mutant means. */
import type { Family, MutantOutcome } from "./mutation-report.ts";

interface MutantRun {
  readonly family: Family;
  /** Responses that the mutant changed. */
  readonly changed: number;
  readonly isTimedOut: boolean;
  readonly exitCode: number;
}

/** Without a changed response nothing is known, whatever the command did. */
export function outcomeOf({ family, changed, isTimedOut, exitCode }: MutantRun): MutantOutcome {
  if (changed === 0) return "not_exercised";
  if (isTimedOut) return "timed_out";
  if (family === "notice") return exitCode === 0 ? "unnoticed" : "noticed";
  return exitCode === 0 ? "survived" : "broke";
}
