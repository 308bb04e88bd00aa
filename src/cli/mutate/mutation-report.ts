/** How a command did against the mutants of the API, as data. */
import type { MutantDescription } from "../../sandbox.ts";
import type { Doubt } from "../run/doubts.ts";

/** Whether a good test suite is to fail (`notice`), or a good client is to pass (`survive`). */
export type Family = MutantDescription["family"];

export const families: readonly Family[] = ["notice", "survive"];

export type MutantOutcome =
  /** To be noticed, and the command failed. */
  | "noticed"
  /** To be noticed, and the command passed. */
  | "unnoticed"
  /** The command passed. It was to be survived, or all rows were read and that makes it harmless. */
  | "survived"
  /** To be survived, and the command passed, but it has done what `--fail-if` names. */
  | "doubtful"
  /** To be survived, and the command failed. */
  | "broke"
  /** The mutant changed no response, so the run says nothing. */
  | "not_exercised"
  /** The command was ended because its time was up. */
  | "timed_out";

/** One run of the command. */
export interface CommandRun {
  /** As a shell gives it, such as 143 for SIGTERM. */
  readonly exitCode: number;
  readonly durationMs: number;
  /** Requests that the sandbox received. */
  readonly requests: number;
  /** Those of them that create, change or delete. */
  readonly writes: number;
  /** Calls to receivers of postbacks that the sandbox made. */
  readonly postbacks: number;
  /** The last characters of its output. */
  readonly output: string;
}

export interface MutantResult extends MutantDescription, CommandRun {
  readonly outcome: MutantOutcome;
  /** Responses that the mutant changed. */
  readonly changed: number;
  /** The first request whose response was changed, if the journal keeps it. */
  readonly firstChanged: string | null;
  /** Rows that the command reads without the mutant and has not read with it, where it survived. */
  readonly unread: number;
  /** The first list that lacks some of them. */
  readonly firstUnread: string | null;
  /** Requests that came again before the time of `Retry-After`, where it survived. */
  readonly earlyRetries: number;
  /** These two in words, where there are any, and what it has done of what `--fail-if` names, where it survived. */
  readonly doubts: readonly Doubt[];
}

/** How many mutants of a family ended well, of those that changed a response. */
export interface Score {
  readonly good: number;
  readonly exercised: number;
  /** Per cent, rounded down to one decimal; null when none was exercised. */
  readonly percent: number | null;
}

export interface MutationReport {
  readonly command: string;
  /** The run against the truth. */
  readonly baseline: CommandRun;
  readonly mutants: readonly MutantResult[];
  readonly families: { readonly [F in Family]: Score };
  /** Per cent of all mutants that changed a response; null when none did. */
  readonly score: number | null;
}

type ReportInput = Pick<MutationReport, "command" | "baseline" | "mutants">;

export function mutationReport({ command, baseline, mutants }: ReportInput): MutationReport {
  const scoreIn = (family: Family) => scoreOf(mutants.filter((each) => each.family === family));
  return {
    command,
    baseline,
    mutants,
    families: { notice: scoreIn("notice"), survive: scoreIn("survive") },
    score: scoreOf(mutants).percent,
  };
}

/** Whether a run that survived has shown a fault of the client, which the command did not notice. */
export function isDoubtful({ outcome, doubts }: MutantResult): boolean {
  return outcome === "survived" && doubts.length > 0;
}

export function isGood(outcome: MutantOutcome): boolean {
  return outcome === "noticed" || outcome === "survived";
}

function scoreOf(mutants: readonly MutantResult[]): Score {
  const exercised = mutants.filter(({ outcome }) => outcome !== "not_exercised").length;
  const good = mutants.filter(({ outcome }) => isGood(outcome)).length;
  // Rounded down, so that 100 means all.
  return { good, exercised, percent: exercised === 0 ? null : Math.floor((1000 * good) / exercised) / 10 };
}
