/** The runs of a verification: one for each operation and link, read from all its exchanges. */
import { type AssumptionId, assumptions } from "../../openapi/assumptions.ts";
import type { Detection } from "./detection.ts";
import { type ParsedExchange, pagesOf } from "./parsed-exchange.ts";
import { isSameSubject } from "./reference-listing.ts";
import { type Run, type RunContext, readRun } from "./run.ts";

export interface RunSet extends RunContext, Pick<Run, "parsedExchanges" | "detections"> {
  /** In the order of their first exchanges. */
  readonly runs: readonly Run[];
  /** Responses after which the request was sent again, such as 429. They are in no run. */
  readonly retried?: readonly ParsedExchange[];
}

/** Reads exchanges, those of each operation and link together. What was seen of behaviours is filled in by the judge. */
export function readRunSet(parsedExchanges: readonly ParsedExchange[], context: RunContext): RunSet {
  const groups = new Map<string, ParsedExchange[]>();
  for (const parsed of parsedExchanges) {
    const { operation, account, link } = parsed.query;
    const subject = JSON.stringify([operation.path, account, link]);
    groups.set(subject, [...(groups.get(subject) ?? []), parsed]);
  }
  const runs = [...groups.values()].map((group) => readRun(group, context));
  return { ...context, parsedExchanges, runs, detections: new Map() };
}

/** All exchanges of a set as one run without a listing, for behaviours that several operations show together. */
export function wholeRun({ parsedExchanges, now, settledBefore, isSanitised = false }: RunSet): Run {
  const pages = pagesOf(parsedExchanges);
  const nothing = { listing: undefined, predicted: [], dataMoved: undefined, detections: new Map() };
  return { ...nothing, parsedExchanges, pages, windowEnd: "inclusive", now, settledBefore, isSanitised };
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

/** The detection that counts of several: one that is not as assumed, then one that was seen at all. */
export function mergeDetections(
  assumption: AssumptionId,
  detections: readonly Detection[],
): Detection | undefined {
  const seen = detections.filter((one) => one.kind === "seen");
  return seen.find(({ value }) => value !== assumptions[assumption].value) ?? seen[0] ?? detections[0];
}
