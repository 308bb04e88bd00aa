/** Judges exchanges: pure, so that a live run, a recording and a single response are judged alike. */
import { exchanges as someExchanges } from "../../exchange/argument-kinds.ts";
import type { Exchange } from "../../exchange/exchange.ts";
import { type AssumptionId, assumptions } from "../../openapi/assumptions.ts";
import type { ApiOperation } from "../../openapi/description/operations.ts";
import { expectArgument } from "../../openapi/expect-argument.ts";
import { detectBehaviours } from "../behaviours/detect-behaviours.ts";
import { checks } from "../checks/all.ts";
import type { Detection } from "../read/detection.ts";
import { type BothEditions, whileLinksAreThere } from "../read/moves/gone-link.ts";
import { inSentOrder } from "../read/order.ts";
import { type ParsedExchange, parseElsewhere, parseExchanges } from "../read/parsed-exchange.ts";
import { readRecordedPages } from "../read/response/older-recording.ts";
import type { Run } from "../read/run.ts";
import { detectionOf, mostDurationMs, type RunSet, readRunSet, withRetried } from "../read/run-set.ts";
import { settledBefore, withSettleTimes } from "../read/settle-times.ts";
import { relations } from "../relations/all.ts";
import { setRelations } from "../relations/operations/all.ts";
import { advisoriesOf } from "../report/advisories.ts";
import type { Observation, Report, Severity, Verdict } from "../report/report.ts";
import { behaviourClaim } from "./behaviour-claim.ts";
import { type CheckResult, eachOf, skipped } from "./check-result.ts";
import { type AnyClaim, type Check, type Claim, isEnforced, type Relation } from "./claim.ts";
import { relateUnmoved, tellingRun } from "./comparable-data.ts";
import { groupFindings } from "./group-findings.ts";
import { expectJudgeOptions, type JudgeOptions } from "./judge-options.ts";
import { likelyCause } from "./likely-cause.ts";
import { type JudgedClaim, operationResults } from "./operation-results.ts";
import { unansweredReason } from "./unanswered-reason.ts";

export type JudgeResult = Pick<
  Report,
  "verdicts" | "violations" | "warnings" | "observations" | "operations" | "dataMoved" | "likelyCause"
>;

/**
 * Checks exchanges. Those of other operations are skipped.
 * @throws KitError `invalid_argument`, `unknown_option`, `invalid_option`
 */
export function judge(exchanges: readonly Exchange[], options: JudgeOptions = {}): JudgeResult {
  expectArgument("judge", exchanges, someExchanges);
  expectJudgeOptions("judge", options);
  return judgeRunSet(readRunSetWithDetections(parseExchanges(exchanges), options), options);
}

/** Checks exchanges that were read before. */
export function judgeRunSet(set: RunSet, options: JudgeOptions = {}): JudgeResult {
  const isWanted = ({ id }: Claim) => !options.only || options.only.includes(id);
  const behaviours = options.assumed === "require" ? [...set.detections.keys()].map(behaviourClaim) : [];
  const claims = [...checks, ...relations, ...setRelations, ...behaviours].filter(isWanted);
  const judged = claims.map((claim) => judgeWhileThere(claim, set, options));
  const verdicts = judged.map(({ verdict }) => verdict);
  const broken = verdicts.filter(({ outcome }) => outcome === "violated");
  const violationsOf = (severity: Severity) =>
    broken.filter((verdict) => verdict.severity === severity).flatMap(({ violations }) => violations);
  const { runs } = set.whileThere ?? set;
  const dataMoved = runs.find((run) => run.dataMoved !== undefined)?.dataMoved;
  const cause = likelyCause(new Set(broken.map(({ check }) => check)), set.runs);
  return {
    verdicts,
    violations: violationsOf("error"),
    warnings: violationsOf("warning"),
    observations: [...[...set.detections].map(asObservation), ...advisoriesOf(set)],
    operations: operationResults(judged, set),
    ...(dataMoved === undefined ? {} : { dataMoved }),
    ...(cause ? { likelyCause: cause } : {}),
  };
}

/**
 * Reads exchanges together, with what they show of undocumented behaviour.
 * @param isOfPlan Whether a plan sent the requests: that takes seconds, and nobody deletes the link that is checked meanwhile.
 */
export function readRunSetWithDetections(
  given: readonly ParsedExchange[],
  options: JudgeOptions = {},
  isOfPlan = false,
): RunSet {
  const now = options.now ?? Number.POSITIVE_INFINITY;
  const {
    settleHours,
    isSanitised = false,
    unseenOperations = new Set<string>(),
    otherEdition = [],
    against,
  } = options;
  const parsedExchanges = inSentOrder(withSettleTimes(given, settleHours));
  const context = {
    now,
    endedBy: now + mostDurationMs(parsedExchanges),
    settledBefore: settledBefore({ now, settleHours }),
    isSanitised,
    unseenOperations,
  };
  const isRetried = ({ exchange }: ParsedExchange) => exchange.isRetried === true;
  const retried = parsedExchanges.filter(isRetried);
  const recorded = against ? { recorded: readRecordedPages(against, settleHours) } : {};
  const read = ({ own, others }: BothEditions): RunSet => ({
    ...detectBehaviours(readRunSet(own, context)),
    ...{ retried, otherEdition: others, ...recorded },
  });
  const all = {
    own: parsedExchanges.filter((one) => !isRetried(one)),
    others: withSettleTimes(parseElsewhere(otherEdition), settleHours),
  };
  const there = isOfPlan ? undefined : whileLinksAreThere(all);
  return { ...read(all), ...(there ? { whileThere: read(there) } : {}) };
}

/** Judges a claim once more without the lists of links that may have been deleted, where it does not hold with them. */
function judgeWhileThere(claim: AnyClaim, set: RunSet, options: JudgeOptions): JudgedClaim {
  const whole = judgeClaim(claim, set, options);
  const { whileThere, retried = [] } = set;
  if (!whileThere || "check" in claim || whole.verdict.outcome === "held") return whole;
  const part = judgeClaim(claim, { ...whileThere, retried }, options);
  return whole.verdict.violations.length > 0 || part.verdict.exercised > 0 ? part : whole;
}

function judgeClaim(claim: AnyClaim, set: RunSet, options: JudgeOptions): JudgedClaim {
  const { id, claim: sentence, evidence, severity = "error" as const } = claim;
  const base = { check: id, claim: sentence, evidence, severity };
  const unjudged = (ended: Pick<Verdict, "outcome" | "reason" | "isExcepted">): Verdict => ({
    ...base,
    ...ended,
    exercised: 0,
    violations: [],
  });
  if (options.except?.includes(id)) {
    const verdict = unjudged({ outcome: "skipped", isExcepted: true, reason: "left out by name (--except)" });
    return { byOperation: [], verdict };
  }
  const untestable = options.untestable?.get(id);
  if (untestable !== undefined)
    return { byOperation: [], verdict: unjudged({ outcome: "skipped", reason: untestable }) };
  const isOfSet = "relateAll" in claim;
  const byOperation = isOfSet ? [] : operationFindings(claim, set);
  const all = isOfSet ? [groupFindings(id, [claim.relateAll(set)])] : byOperation.map(({ found }) => found);
  const judged = all.filter((one) => one.kind === "judged");
  if (judged.length === 0) {
    const first = all.find((one) => one.kind === "nothing")?.reason ?? "there was no response";
    const unanswered = unansweredReason(claim, set, options.unanswered);
    const outcome = unanswered ? "errored" : "skipped";
    const reason = unanswered ? `${first}; ${unanswered}` : first;
    return { byOperation, verdict: unjudged({ outcome, reason }) };
  }
  const violations = judged.flatMap((one) => one.violations);
  const exercised = judged.reduce((sum, one) => sum + one.exercised, 0);
  const broken = options.assumed === "require" || isEnforced(evidence) ? "violated" : "differs";
  const outcome = violations.length > 0 ? broken : "held";
  return { byOperation, verdict: { ...base, outcome, exercised, violations } };
}

function operationFindings(claim: Check | Relation, set: RunSet): JudgedClaim["byOperation"] {
  const operations = [...new Set(set.runs.map(operationOf))];
  return operations.map((operation) => {
    const runs = set.runs.filter((run) => operationOf(run) === operation);
    const results = eachOf(runs, (run) => resultsOf(claim, run, set));
    return { operation, found: groupFindings(claim.id, results) };
  });
}

function operationOf({ parsedExchanges }: Run): ApiOperation {
  return parsedExchanges[0]!.query.operation;
}

function* resultsOf(claim: Check | Relation, whole: Run, set: RunSet): Generator<CheckResult> {
  const weak = weakness(claim, whole, set);
  if (weak) return yield weak;
  const run = tellingRun(claim, whole, set);
  if (whole.pages.length > 0 && run.pages.length === 0)
    return yield skipped("no page shows what its total counts");
  if ("relate" in claim) yield relateUnmoved(claim, run);
  else
    for (const parsed of claim.about === "any" ? withRetried(run, set) : run.parsedExchanges)
      yield claim.check(parsed);
}

/** Why a claim cannot be held at all: the target does not do what the claim presupposes. */
function weakness(claim: Check | Relation, run: Run, set: RunSet): CheckResult | undefined {
  for (const assumption of claim.requires ?? []) {
    const detection = detectionOf(run, set, assumption);
    if (detection?.kind !== "seen" || detection.value === assumptions[assumption].value) continue;
    return skipped(`rests on ${assumption}, which was seen to be ${detection.value ?? "otherwise"}`);
  }
  return undefined;
}

function asObservation([assumption, detection]: readonly [AssumptionId, Detection]): Observation {
  const { claim, value: assumed } = assumptions[assumption];
  const base = { kind: "behaviour", assumption, claim, detail: detection.detail } as const;
  if (detection.kind === "unknown") return { ...base, seen: "unknown" };
  const { value } = detection;
  const seen = value === assumed ? "holds" : "does not hold";
  const operation = detection.parsed.query.operation.name;
  return { ...base, operation, seen, ...(value === undefined ? {} : { value }) };
}
