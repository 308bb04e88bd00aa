/** What a run against a mutant means. */
import type { Family, MutantOutcome } from "./mutation-report.ts";

interface MutantRun {
  readonly family: Family;
  /** Responses that the mutant changed. */
  readonly changed: number;
  readonly isTimedOut: boolean;
  readonly exitCode: number;
  /** Whether the mutant is to be noticed, but the command has read all rows, and so it did no harm. */
  readonly isHarmless: boolean;
}

/** Without a changed response nothing is known, whatever the command did. */
export function outcomeOf({ family, changed, isTimedOut, exitCode, isHarmless }: MutantRun): MutantOutcome {
  if (changed === 0) return "not_exercised";
  if (isTimedOut) return "timed_out";
  if (family === "notice" && exitCode !== 0) return "noticed";
  if (family === "notice") return isHarmless ? "survived" : "unnoticed";
  return exitCode === 0 ? "survived" : "broke";
}
