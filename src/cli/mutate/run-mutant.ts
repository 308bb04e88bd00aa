/** One run of the command: against the truth, or against a mutant of the API. */
import { type Mock, type MockOptions, type MutantDescription, startMock } from "../../sandbox.ts";
import { clientEnvironment, keyVariable } from "../child/client-environment.ts";
import { type CommandEnd, exitCodeOf } from "../child/command-end.ts";
import { runCaptured } from "../child/run-captured.ts";
import type { Io } from "../io.ts";
import type { DoubtKind } from "../run/doubts.ts";
import { type RunReport, runReport } from "../run/run-report.ts";
import { failedLists } from "./failed-lists.ts";
import { mutantDoubts } from "./mutant-doubts.ts";
import type { CommandRun, MutantResult } from "./mutation-report.ts";
import { outcomeOf } from "./outcome.ts";
import { nothingUnread, unreadRows } from "./unread-rows.ts";

/** What all runs have in common. */
export interface RunSetting {
  readonly words: readonly string[];
  readonly mockOptions: MockOptions;
  readonly io: Io;
  /** Ends the runs when it aborts. */
  readonly signal: AbortSignal;
}

interface FinishedRun extends Pick<MutantResult, "changed" | "firstChanged"> {
  readonly run: CommandRun;
  readonly received: ReturnType<Mock["received"]>;
  readonly end: CommandEnd;
  readonly isTimedOut: boolean;
  /** What it requested, and what it has read. */
  readonly report: RunReport;
  readonly earlyRetries: number;
  /** Ids of the mutants asked about that would have changed none of its responses. Nobody needs them of a run that failed. */
  readonly idle: ReadonlySet<string>;
}

interface RunChoice {
  /** Id of a mutant; the truth when undefined. */
  readonly mutant: string | undefined;
  /** Ids of mutants, of which it is to be found out whether they would change anything in a run without one. */
  readonly asked?: readonly string[];
  readonly timeoutMs: number;
}

/**
 * Runs the command against a sandbox of its own. So its base URL is an origin, as that of the API is, and a client that
 * resets its session does not lose the mutant.
 */
export async function runOnce(
  { words, mockOptions, io, signal }: RunSetting,
  { mutant, asked, timeoutMs }: RunChoice,
): Promise<FinishedRun> {
  await using mock = await startMock({ ...mockOptions, mutant, port: 0 });
  const idleMutants = asked && mock.noteRequests();
  const env = clientEnvironment(io.env, mock);
  const startMs = performance.now();
  const key = io.env[keyVariable];
  const { end, isTimedOut, output } = await runCaptured(words, { env, cwd: io.cwd, timeoutMs, signal, key });
  const durationMs = Math.round(performance.now() - startMs);
  const report = runReport(mock, { words, end, durationMs, key });
  const first =
    mutant === undefined ? undefined : report.requests.find((request) => request.mutant === mutant);
  const received = mock.received();
  const { requests, writes, postbacks, earlyRetries } = received;
  const run = { exitCode: exitCodeOf(end), durationMs, requests, writes, postbacks, output };
  return {
    run,
    received,
    end,
    isTimedOut,
    changed: mock.mutations().get(mutant ?? "") ?? 0,
    firstChanged: first === undefined ? null : `${first.method} ${first.url}`,
    report,
    idle:
      idleMutants && run.exitCode === 0 && !isTimedOut
        ? await idleMutants({ mutants: asked, signal })
        : new Set(),
    earlyRetries,
  };
}

/** Whether the mutant changes nothing that the command requests, as its run without one shows. */
export function isIdle({ id, needs }: MutantDescription, { received, idle }: FinishedRun): boolean {
  return idle.has(id) || (needs !== undefined && received[needs] === 0);
}

/** The result of a mutant that changes nothing, because the command does not use what it changes. */
export function notExercised({ id, family, sentence }: MutantDescription): MutantResult {
  const run = { exitCode: 0, durationMs: 0, requests: 0, writes: 0, postbacks: 0, output: "" };
  const nothing = {
    changed: 0,
    firstChanged: null,
    unread: 0,
    firstUnread: null,
    earlyRetries: 0,
    doubts: [],
  };
  return { id, family, sentence, outcome: "not_exercised", ...run, ...nothing };
}

interface MutantRunSetting extends RunSetting {
  readonly timeoutMs: number;
  /** What the command requests and reads without a mutant. */
  readonly baseline: RunReport;
  /** What makes a run that survived a doubtful one. */
  readonly failIf: ReadonlySet<DoubtKind>;
}

export async function runMutant(mutant: MutantDescription, setting: MutantRunSetting): Promise<MutantResult> {
  const { id, family, sentence } = mutant;
  const { timeoutMs, baseline, failIf, mockOptions, io } = setting;
  const hasNewRows = (mockOptions.now ?? "real") === "real";
  const newRowsFromMs = hasNewRows ? io.now() : Number.POSITIVE_INFINITY;
  const finished = await runOnce(setting, { mutant: id, timeoutMs });
  const { run, isTimedOut, changed, firstChanged, report } = finished;
  const runs = {
    baseline: baseline.coverage,
    lists: report.coverage,
    failed: failedLists(report.requests),
    newRowsFromMs,
  };
  const isHarmless =
    mutant.isHarmlessWhenAllIsRead === true &&
    areCounted(report, id) &&
    unreadRows({ ...runs, areAllMeant: true }).rows === 0;
  const ended = outcomeOf({ family, changed, isTimedOut, exitCode: run.exitCode, isHarmless });
  // A command that failed has said so itself.
  const hasSurvived = ended === "survived";
  const { rows: unread, firstList: firstUnread } = hasSurvived ? unreadRows(runs) : nothingUnread;
  const earlyRetries = hasSurvived ? finished.earlyRetries : 0;
  const doubts =
    hasSurvived && family === "survive"
      ? mutantDoubts({ mutant, mockOptions, report, unread, earlyRetries, newRowsFromMs, failIf })
      : [];
  const outcome = doubts.some(({ kind }) => failIf.has(kind)) ? "doubtful" : ended;
  const counts = { changed, firstChanged, unread, firstUnread, earlyRetries, doubts };
  return { id, family, sentence, outcome, ...run, ...counts };
}

/** Whether the rows of all lists that the mutant changed are counted. Those of tags, for example, are not. */
function areCounted({ requests, coverage }: RunReport, mutant: string): boolean {
  const counted = new Set(coverage.map(({ operation }) => operation));
  return requests.every((request) => request.mutant !== mutant || counted.has(request.operation ?? ""));
}
