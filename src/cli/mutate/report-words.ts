/** The words of mutation reports. */
import { countOf } from "../../openapi/text/count-of.ts";
import type { Doubt } from "../run/doubts.ts";
import { doubtTexts } from "../run/run-note.ts";
import {
  type CommandRun,
  type Family,
  isDoubtful,
  isGood,
  type MutantOutcome,
  type MutantResult,
  type MutationReport,
  type Score,
} from "./mutation-report.ts";

export const familyTitles: { readonly [F in Family]: string } = {
  notice: "To be noticed (the API is wrong, so good tests fail)",
  survive: "To be survived (the API is only unusual, so a good client passes)",
};

export const outcomeWords: { readonly [O in MutantOutcome]: string } = {
  noticed: "noticed",
  unnoticed: "unnoticed",
  survived: "survived",
  doubtful: "doubtful",
  broke: "broke",
  not_exercised: "not exercised",
  timed_out: "timed out",
};

/** What stands beside a mutant, as `explain` has it in full. */
export function resultWords({ outcome, doubts, family }: MutantResult): string {
  if (outcome === "survived" && family === "notice") return `${outcomeWords.survived}, ${allRead}`;
  const words = doubts.map((doubt) => (isNamed(doubt) ? doubt.kind : doubt.text));
  return [
    outcomeWords[outcome],
    ...(words.length === 0
      ? []
      : [`${outcome === "survived" ? "but " : ""}${[...new Set(words)].join(", ")}`]),
  ].join(", ");
}

/** Of a mutant that is to be noticed, and does no harm to who goes on by the rows that came. */
const allRead = "all rows were read";

/** Whether a doubt is there because `--fail-if` names its kind. The others have counts and sentences of their own. */
function isNamed({ kind }: Doubt): boolean {
  return kind !== "unread" && kind !== "early-retries";
}

/** `good`, `bad`, or `idle` when nothing is known. */
export function toneOf(outcome: MutantOutcome): "good" | "bad" | "idle" {
  if (outcome === "not_exercised") return "idle";
  return isGood(outcome) ? "good" : "bad";
}

/** What happened, as a sentence. */
export function explain(mutant: MutantResult): string {
  const { outcome, changed, firstChanged, exitCode, durationMs, requests } = mutant;
  const failed = `The command failed with exit code ${exitCode}.`;
  switch (outcome) {
    case "noticed":
    case "broke":
      return failed;
    case "unnoticed": {
      const first = firstChanged === null ? "" : `, first that to ${firstChanged}`;
      return `The command passed, although ${countOf(changed, "response")} ${changed === 1 ? "was" : "were"} changed${first}.`;
    }
    case "survived":
    case "doubtful":
      if (mutant.family === "notice") return `The command passed, and ${allRead}.`;
      return `${["The command passed", ...comparedDoubts(mutant)].join(", but ")}${namedDoubts(mutant)}.`;
    case "timed_out":
      return `The command was ended after ${secondsOf(durationMs)} and ${countOf(requests, "request")}.`;
    case "not_exercised":
      return exitCode === 0
        ? "No response was changed."
        : `No response was changed. ${failed} It may depend on something else than the API.`;
    default:
      return outcome satisfies never;
  }
}

function comparedDoubts({ unread, firstUnread, earlyRetries }: MutantResult): readonly string[] {
  const rows = `it has not read ${countOf(unread, "row")} that it reads without the mutant, first of ${firstUnread}`;
  const early = `it has sent ${countOf(earlyRetries, "request")} again before the time of Retry-After`;
  return [...(unread === 0 ? [] : [rows]), ...(earlyRetries === 0 ? [] : [early])];
}

/** In the words of `smart-links run`. */
function namedDoubts({ doubts }: MutantResult): string {
  const texts = doubtTexts(doubts.filter(isNamed));
  return texts.length === 0 ? "" : `, but: ${texts.join(", ")}`;
}

export function scoreText({ good, exercised, percent }: Score): string {
  return percent === null ? "none was exercised" : `${good} of ${exercised} (${percent} %)`;
}

/** The result as a sentence. */
export function headlineOf(report: MutationReport): string {
  const { score, families, mutants, baseline } = report;
  const silent = silentRuns(report);
  if (score === null) {
    if (silent === 0) return "No mutant changed a response, so nothing is known about the client.";
    const sent = `the run without a mutant sent ${countOf(baseline.requests, "request")}`;
    return `No mutant changed a response: ${sent}, ${countOf(silent, "run")} with one sent none. ${databaseQuestion}`;
  }
  const { notice, survive } = families;
  const exercised = notice.exercised + survive.exercised;
  const idle = mutants.length - exercised;
  const aside = idle === 0 ? "" : ` ${countOf(idle, "more mutant")} changed no response.`;
  const question =
    silent === 0 ? "" : ` ${countOf(silent, "run")} with a mutant sent no request. ${databaseQuestion}`;
  const doubtful = mutants.filter(isDoubtful).length;
  const doubt =
    doubtful === 0
      ? ""
      : ` ${countOf(doubtful, "run")} that survived ${doubtful === 1 ? "is" : "are"} doubtful.`;
  return `Score ${score} %: ${notice.good} of ${notice.exercised} noticed, ${survive.good} of ${survive.exercised} survived.${doubt}${aside}${question}`;
}

const databaseQuestion = "Does the client keep a database or a cache between runs?";

/** Runs that sent no request, although the one without a mutant did. A mutant that was left out took no time. */
function silentRuns({ baseline, mutants }: MutationReport): number {
  if (baseline.requests === 0) return 0;
  return mutants.filter(({ requests, durationMs }) => requests === 0 && durationMs > 0).length;
}

export function runText({ durationMs, requests }: CommandRun): string {
  return `${secondsOf(durationMs)}, ${countOf(requests, "request")}`;
}

export function secondsOf(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

/** The last lines of a command's output, without colours. */
export function lastLines(output: string, most: number): readonly string[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the colours of a terminal.
  const plain = output.replaceAll(/\u001b\[[\d;]*m/g, "");
  return plain
    .split(/\r?\n/)
    .map((line) => line.trimEnd())
    .filter((line) => line !== "")
    .slice(-most);
}
