/** The runs of a verification: one for each operation and link, read from all its exchanges. */
import { longestWaitMs } from "../../exchange/http/retries.ts";
import { type AssumptionId, assumptions } from "../../openapi/assumptions.ts";
import type { Detection } from "./detection.ts";
import { isSuccessful, type ParsedExchange, pagesOf } from "./parsed-exchange.ts";
import { isSameSubject } from "./reference-listing.ts";
import { changeFinder } from "./request/changes.ts";
import type { RecordedPages } from "./response/older-recording.ts";
import { type Run, type RunContext, readRun } from "./run.ts";

export interface RunSet extends RunContext, Pick<Run, "parsedExchanges" | "detections"> {
  /** In the order of their first exchanges. */
  readonly runs: readonly Run[];
  /** Responses after which the request was sent again, such as 429. They are in no run. */
  readonly retried?: readonly ParsedExchange[];
  /** The responses of the other edition to the same requests, where both are checked. */
  readonly otherEdition?: readonly ParsedExchange[];
  /** The same without the empty lists of links that may have been deleted; absent where there are none. */
  readonly whileThere?: RunSet;
  /** The pages of an older recording, where one was given. */
  readonly recorded?: RecordedPages;
}

/** What is known of all runs besides their exchanges. */
export interface RunSetContext extends Omit<RunContext, "changedBy" | "lastOfLink"> {
  /** Names of operations with requests that are not among the exchanges. */
  readonly unseenOperations?: ReadonlySet<string>;
}

/** Reads exchanges, those of each operation and link together. What was seen of behaviours is filled in by the judge. */
export function readRunSet(parsedExchanges: readonly ParsedExchange[], context: RunSetContext): RunSet {
  const groups = new Map<string, ParsedExchange[]>();
  for (const parsed of parsedExchanges) {
    const { operation, account, link } = parsed.query;
    const subject = JSON.stringify([operation.method, operation.path, account, link]);
    groups.set(subject, [...(groups.get(subject) ?? []), parsed]);
  }
  const changedBy = changeFinder(parsedExchanges, context.unseenOperations);
  const successes = parsedExchanges.filter(isSuccessful);
  const runs = [...groups.values()].map((group) => {
    const lastOfLink = successes.findLast(({ query }) => query.link === group[0]!.query.link);
    return readRun(group, { ...context, changedBy: changedBy(group[0]!), lastOfLink });
  });
  return { ...context, parsedExchanges, runs, detections: new Map() };
}

/** All exchanges of a set as one run without a listing, for behaviours that several operations show together. */
export function wholeRun({ runs, parsedExchanges, ...context }: RunSet): Run {
  const changedBy = runs.find((run) => run.changedBy !== undefined)?.changedBy;
  return { ...readRun([], { ...context, changedBy }), parsedExchanges, pages: pagesOf(parsedExchanges) };
}

/** The exchanges of a run with those that were retried: what is claimed of every response is claimed of these too. */
export function withRetried(
  { parsedExchanges }: Run,
  { retried = [] }: Pick<RunSet, "retried">,
): readonly ParsedExchange[] {
  return [...parsedExchanges, ...retried.filter((one) => isSameSubject(one, parsedExchanges[0]!))];
}

/** What a run shows of a behaviour; where it shows nothing, what the others show. */
export function detectionOf(run: Run, set: RunSet, assumption: AssumptionId): Detection | undefined {
  const own = run.detections.get(assumption);
  return own?.kind === "seen" ? own : (set.detections.get(assumption) ?? own);
}

/** How long requests took that were sent one after the other, as far as is known. */
export function mostDurationMs(parsedExchanges: readonly ParsedExchange[]): number {
  const times = parsedExchanges.map(
    ({ exchange }) => exchange.latencyMs + (exchange.isRetried ? longestWaitMs : 0),
  );
  return times.reduce((sum, time) => sum + time, 0);
}

/** The detection that counts of several: one that is not as assumed, then one that was seen at all. */
export function mergeDetections(
  assumption: AssumptionId,
  detections: readonly Detection[],
): Detection | undefined {
  const seen = detections.filter((one) => one.kind === "seen");
  return seen.find(({ value }) => value !== assumptions[assumption].value) ?? seen[0] ?? detections[0];
}
