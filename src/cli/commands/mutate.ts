/** `smart-links mutate`: does a test suite notice when the API is wrong, and does a client survive when it is unusual? */
import { availableParallelism } from "node:os";
import { mockFlags } from "../../sandbox.ts";
import { keyVariable, noRequestText } from "../child/client-environment.ts";
import { commandLine } from "../child/command-line.ts";
import { journalOfCommand } from "../child/kept-requests.ts";
import { stopOnSignal } from "../child/stop-on-signal.ts";
import type { Command } from "../command.ts";
import { expectWords, parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";
import { mockOptionsOf, mockSourceFlags } from "../mock/mock-source.ts";
import { chooseMutants, listText } from "../mutate/choose-mutants.ts";
import { failedBaselineText, progressOf } from "../mutate/messages.ts";
import { type MutationReport, mutationReport } from "../mutate/mutation-report.ts";
import { type MutationReporterName, mutationReporters } from "../mutate/reporters/all.ts";
import { isIdle, notExercised, type RunSetting, runMutant, runOnce } from "../mutate/run-mutant.ts";
import { sideBySide } from "../mutate/side-by-side.ts";
import { readReportFlag, writeReportOutputs } from "../report-output.ts";
import { failIfFlag, readFailIf } from "../run/doubts.ts";

const { mutant: _, ...settings } = mockFlags;
const { replay: __, ...sources } = mockSourceFlags;

export const mutateCommand = {
  name: "mutate",
  about:
    "Mutation testing for API clients. Runs a command, such as your tests, against the sandbox, then once for each mutant of the API. Good tests fail when the API is wrong; a good client passes when the API is only unusual. Exit code: 0 measured, 1 the score is below --threshold, 2 wrong usage, 3 no result: the command failed without a mutant, or no mutant changed a response.",
  flags: {
    only: { type: "strings", value: "IDS", help: "ids of the mutants to run, separated by commas" },
    list: { type: "boolean", help: "print the mutants, and run nothing" },
    jobs: {
      type: "integer",
      min: 1,
      max: 64,
      help: "runs at once (default: one for each processor, up to 8)",
    },
    timeout: {
      type: "number",
      min: 0.1,
      max: 86_400,
      value: "SECONDS",
      help: "time for each run (default: five times the run without a mutant, at least 10)",
    },
    threshold: { type: "number", min: 0, max: 100, value: "PERCENT", help: "exit with 1 below this score" },
    failIf: failIfFlag("count a run that survived as a bad one when it has done what is named"),
    verbose: { type: "boolean", help: "show the output of every run" },
    report: {
      type: "strings",
      value: "KIND[=FILE]",
      help: "console, json, junit, markdown or html; several, or one with commas",
    },
    ...settings,
    ...sources,
    journal: journalOfCommand,
  },
  positionals: {},
  runs: "the command, with its own options",
  refused: {
    port: "each run has a sandbox on a free port, and the command finds it in ONLY_FANS_API_BASE_URL.",
    host: "the sandboxes are for the command only.",
    mutant: "--only IDS names the mutants.",
    replay: "mutants change generated responses, and a recording is returned as it is.",
  },
  examples: [
    "smart-links mutate -- npm test",
    "smart-links mutate --threshold 90 --report html=mutants.html -- python3 -m pytest",
    "smart-links mutate --only page-repeated,one-500 --verbose -- vendor/bin/phpunit",
  ],
} as const satisfies Command;

const mostJobs = 8;
/** A run against a mutant may take this many times the run without one, since runs stand side by side. */
const timeoutFactor = 5;
const leastTimeoutMs = 10_000;
/** For the run without a mutant. */
const firstTimeoutMs = 600_000;

/** Resolves with the exit code. */
export async function runMutate(argv: readonly string[], io: Io): Promise<number> {
  const { values, typed, words } = parseFlags(mutateCommand, { argv, env: io.env });
  const chosen = chooseMutants(values.only);
  if (values.list) {
    io.stdout(listText(chosen));
    return 0;
  }
  expectWords(mutateCommand, words);
  const failIf = readFailIf(values.failIf);
  const kinds = Object.keys(mutationReporters) as MutationReporterName[];
  const given = await readReportFlag({ texts: values.report, kinds }, io);
  const hasText = given.some(({ file }) => file === undefined);
  const outputs = hasText ? given : [{ kind: "console" } as const, ...given];
  const mockOptions = { ...(await mockOptionsOf({ values, typed }, io)), logTo: io.stderr };

  using stop = stopOnSignal();
  const setting: RunSetting = { words, mockOptions, io, signal: stop.signal };
  const givenMs = values.timeout && values.timeout * 1000;
  const asked = chosen.map(({ id }) => id);
  const first = await runOnce(setting, { mutant: undefined, asked, timeoutMs: givenMs ?? firstTimeoutMs });
  const { run: baseline, end, isTimedOut, report: firstReport } = first;
  if (stop.exitCode() !== undefined) return stop.exitCode()!;
  const command = commandLine(words, io.env[keyVariable]);
  if (baseline.exitCode !== 0 || isTimedOut) {
    io.stderr(failedBaselineText({ command, end, isTimedOut, ...baseline }));
    return 3;
  }
  const timeoutMs = givenMs ?? Math.max(leastTimeoutMs, timeoutFactor * baseline.durationMs);
  const progress = progressOf(chosen.length, io);
  const mutants = await sideBySide(chosen, {
    jobs: values.jobs ?? Math.min(availableParallelism(), mostJobs),
    signal: stop.signal,
    work: async (mutant) => {
      const result = isIdle(mutant, first)
        ? notExercised(mutant)
        : await runMutant(mutant, { ...setting, timeoutMs, baseline: firstReport, failIf });
      if (!stop.signal.aborted) progress(result);
      return result;
    },
  });
  if (stop.exitCode() !== undefined) return stop.exitCode()!;
  const report = mutationReport({ command, baseline, mutants });
  const textOf = (kind: MutationReporterName, colour: boolean) =>
    mutationReporters[kind](report, { colour, verbose: values.verbose });
  await writeReportOutputs(outputs, { textOf, io });
  return exitCodeFor(report, { threshold: values.threshold, io });
}

function exitCodeFor(
  { score, baseline }: MutationReport,
  { threshold, io }: { readonly threshold: number | undefined; readonly io: Io },
): number {
  if (score === null) {
    if (baseline.requests + baseline.postbacks === 0) io.stderr(noRequestText);
    return 3;
  }
  if (threshold === undefined || score >= threshold) return 0;
  io.stderr(`The score is ${score} %, below the threshold of ${threshold} %.\n`);
  return 1;
}
