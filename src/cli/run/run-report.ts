/** What a command requested from the sandbox, as data. */
import type { JournalEntry, Mock, MockSession } from "../../sandbox.ts";
import { type CommandEnd, exitCodeOf } from "../child/command-end.ts";
import { commandLine } from "../child/command-line.ts";
import { keptRequests } from "../child/kept-requests.ts";
import type { Doubt } from "./doubts.ts";
import { coverageOf, type ListRead } from "./run-coverage.ts";

export interface RunReport {
  readonly command: string;
  readonly end: CommandEnd;
  readonly exitCode: number;
  readonly durationMs: number;
  /** Requests of all sessions, including those that the journal no longer keeps. */
  readonly received: number;
  /** Requests and calls of which nothing is known any more, for lack of room. */
  readonly forgotten: number;
  /** Calls to receivers of postbacks, of all sessions. */
  readonly postbacks: number;
  /** Of each postback, how often conversions were delivered, and how the receiver responded. */
  readonly receivers: readonly ReceiverRun[];
  /** The kept requests of all sessions, in the order in which they came. */
  readonly requests: readonly JournalEntry[];
  /** What was read of each list that was requested, in the order of their first requests. */
  readonly coverage: readonly ListRead[];
  /** Lists that are not in `coverage`: only the first 5000 are looked at. */
  readonly moreLists: number;
}

/** With what was odd. */
export interface DoubtedRun extends RunReport {
  /** Empty when the command failed. */
  readonly doubts: readonly Doubt[];
}

/** The counts of one postback of a session. */
export type ReceiverRun = ReturnType<MockSession["postbacks"]["received"]>[number] & {
  readonly session: string;
};

interface FinishedRun {
  readonly words: readonly string[];
  readonly end: CommandEnd;
  readonly durationMs: number;
  /** Of the live API, from the environment: no report has it. */
  readonly key: string | undefined;
}

export function runReport(mock: Mock, { words, end, durationMs, key }: FinishedRun): RunReport {
  const sessions = mock.sessionNames().map((name) => mock.session(name));
  const { requests: received, forgotten, postbacks } = mock.received();
  const requests = keptRequests(mock).toSorted((one, other) =>
    one.at < other.at ? -1 : Number(one.at > other.at),
  );
  const { lists, more } = coverageOf(mock, requests);
  return {
    command: commandLine(words, key),
    end,
    exitCode: exitCodeOf(end),
    durationMs,
    received,
    forgotten,
    postbacks,
    receivers: sessions.flatMap((session) =>
      session.postbacks.received().map((calls) => ({ session: session.name, ...calls })),
    ),
    requests,
    coverage: lists,
    moreLists: more,
  };
}
