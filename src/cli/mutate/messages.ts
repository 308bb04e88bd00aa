/** What `smart-links mutate` prints before its report. */
import { printable } from "../../report-text.ts";
import { type CommandEnd, describeEnd } from "../child/command-end.ts";
import type { Io } from "../io.ts";
import type { CommandRun, MutantResult } from "./mutation-report.ts";
import { lastLines, outcomeWords, secondsOf } from "./report-words.ts";

interface FailedBaseline extends CommandRun {
  readonly command: string;
  readonly end: CommandEnd;
  readonly isTimedOut: boolean;
}

/** Lines of output that are shown of a command that failed without a mutant. */
const mostLines = 200;

export function failedBaselineText({ command, end, isTimedOut, durationMs, output }: FailedBaseline): string {
  const ended = isTimedOut ? `was ended after ${secondsOf(durationMs)}` : describeEnd(end);
  const lines = [
    ...lastLines(output, mostLines),
    `\`${command}\` ${ended}, without a mutant. It must pass against the sandbox first: try smart-links run.`,
  ];
  return lines.map((line) => `${printable(line)}\n`).join("");
}

/** Prints each result to a terminal. A build log gets no progress. */
export function progressOf(size: number, io: Io): (result: MutantResult) => void {
  let finished = 0;
  return ({ id, outcome, durationMs }) => {
    finished++;
    if (!io.isTerminal.stderr) return;
    io.stderr(`${finished}/${size} ${id}: ${outcomeWords[outcome]}, ${secondsOf(durationMs)}\n`);
  };
}
