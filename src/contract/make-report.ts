/** Makes the report of a run, live or recorded, from its parsed responses. */
import type { Exchange } from "../exchange/exchange.ts";
import type { BehaviourFile } from "../openapi/behaviour-file.ts";
import type { ApiOperation } from "../openapi/description/operations.ts";
import { asChanged, behaviourVerdict } from "./behaviours/behaviour-file.ts";
import { driftObservations, isDriftPlaceSeen } from "./drift/drift.ts";
import { judgeRunSet, readRunSetWithDetections } from "./judge/judge.ts";
import type { JudgeOptions } from "./judge/judge-options.ts";
import { applyKnownFindings } from "./judge/known-findings.ts";
import { planNames } from "./plan/plans.ts";
import { detectEdition } from "./read/detect-edition.ts";
import type { ParsedExchange } from "./read/parsed-exchange.ts";
import type { KnownEntry, OperationResult, Report } from "./report/report.ts";

/** What was run, and how it is judged. */
export interface ReportInput
  extends Pick<
    Report,
    "target" | "startedAt" | "subject" | "plan" | "cut" | "requests" | "credits" | "unanswered"
  > {
  readonly kitVersion: string | undefined;
  /** The edition whose path was requested, or the version of another document. */
  readonly edition: string;
  readonly exchanges: readonly Exchange[];
  /** The exchanges to check, read once. */
  readonly parsedExchanges: readonly ParsedExchange[];
  /** Responses after which the request was sent again. */
  readonly retried?: readonly ParsedExchange[];
  /** The operations that were to be checked. */
  readonly requested: readonly RequestedOperation[];
  readonly judging: JudgeOptions;
  /** What the target was last seen to do: every change is a violation. */
  readonly behaviour: BehaviourFile | undefined;
  /** Findings that make no run red until their day is over. */
  readonly known?: readonly KnownEntry[] | undefined;
}

/** An operation that was to be checked. */
export interface RequestedOperation {
  readonly operation: ApiOperation;
  /** Requests sent, retries included. */
  readonly requests: number;
  /** Why it is not checked; absent when the target serves it. */
  readonly unserved?: string | undefined;
}

export function makeReport(input: ReportInput): Report {
  const {
    parsedExchanges,
    retried = [],
    requested,
    judging,
    behaviour,
    known = [],
    edition,
    kitVersion = "unknown",
    ...facts
  } = input;
  // Headers that were not saved are not missing.
  const isTestable = ({ change }: Pick<KnownEntry, "change">) =>
    change !== "header" || !judging.untestable?.has("headers-are-documented");
  const isSeen = (entry: KnownEntry) => isTestable(entry) && isDriftPlaceSeen(parsedExchanges, entry);
  const isOfPlan = planNames.some((name) => name === facts.plan);
  const read = readRunSetWithDetections(parsedExchanges, judging, isOfPlan);
  const set = { ...read, retried: [...(read.retried ?? []), ...retried] };
  const judged = judgeRunSet(set, judging);
  const changes = behaviour ? [behaviourVerdict(set.whileThere ?? set, behaviour)] : [];
  const verdicts = judged.verdicts.map((verdict) => (behaviour ? asChanged(verdict, behaviour) : verdict));
  const changed = verdicts.filter((verdict, index) => verdict !== judged.verdicts[index]);
  const whole = {
    ...judged,
    operations: requested.map((one) => resultOf(one, judged.operations)),
    verdicts: [...verdicts, ...changes],
    violations: [...judged.violations, ...[...changed, ...changes].flatMap(({ violations }) => violations)],
    observations: [...judged.observations, ...driftObservations(parsedExchanges).filter(isTestable)],
  };
  return {
    ...facts,
    kitVersion,
    edition: { requested: edition, ...detectEdition(parsedExchanges, edition) },
    ...applyKnownFindings(whole, known, { now: judging.now ?? Number.NaN, isSeen }),
  };
}

function resultOf(
  { operation: { name, path }, requests, unserved }: RequestedOperation,
  checked: readonly OperationResult[],
): OperationResult {
  const found = checked.find((one) => one.path === path && one.name === name);
  if (found) return { ...found, requests };
  const nothing = { name, path, requests, held: 0, violated: 0, skipped: [] };
  if (unserved !== undefined) return { ...nothing, outcome: "skipped", reason: unserved };
  if (requests === 0) return { ...nothing, outcome: "skipped", reason: "it was not requested" };
  return { ...nothing, outcome: "unanswered", reason: "it got no response" };
}
