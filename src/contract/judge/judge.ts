/** Judges exchanges: pure, so that a live run, a recording and a single reply are judged alike. */
import type { Exchange } from "../../exchange/exchange.ts";
import { type AssumptionId, assumptions } from "../../openapi/assumptions.ts";
import { detectorsForRun } from "../behaviours/detectors-for-run.ts";
import { checks } from "../checks/all.ts";
import type { Detection } from "../read/detection.ts";
import { type ParsedExchange, parseExchanges } from "../read/parsed-exchange.ts";
import type { RequestKind } from "../read/request/request-query.ts";
import { isAccessRefused, isGateway } from "../read/response/documented-statuses.ts";
import { type Run, readRun } from "../read/run.ts";
import { settledBefore } from "../read/settle-times.ts";
import { relations } from "../relations/all.ts";
import { advisoriesOf } from "../report/advisories.ts";
import type { Observation, Report, Verdict } from "../report/report.ts";
import { type CheckResult, checked, skipped } from "./check-result.ts";
import type { Check, Claim, Relation } from "./claim.ts";
import { claimIdOf } from "./claim-ids.ts";
import { groupFindings } from "./group-findings.ts";
import { likelyCause } from "./likely-cause.ts";

/** How exchanges are judged. */
export interface JudgeOptions {
  /** Whether undocumented behaviour is reported (`observe`) or must be what we assume (`require`). */
  readonly assumed?: "observe" | "require";
  /** Ids of the claims to judge; all when absent. */
  readonly only?: readonly string[];
  /** The present, in milliseconds. When absent, all windows count as closed. */
  readonly now?: number;
  /** Age at which a click is taken to be final, in hours. 48 when absent. */
  readonly settleHours?: number;
  /** Kinds of questions that got no answer: claims that need them are errored, not skipped. */
  readonly unanswered?: readonly { readonly kind: RequestKind; readonly detail: string }[];
}

/** What judging found. */
export type JudgeResult = Pick<
  Report,
  "verdicts" | "violations" | "warnings" | "observations" | "likelyCause"
>;

/** Checks exchanges. Those of other operations are skipped. */
export function judge(exchanges: readonly Exchange[], options: JudgeOptions = {}): JudgeResult {
  return judgeRun(readRunWithDetections(parseExchanges(exchanges), options), options);
}

/** Checks a run that was read before. */
export function judgeRun(run: Run, options: JudgeOptions = {}): JudgeResult {
  const isAsked = ({ id }: Claim) => !options.only || options.only.includes(id);
  const isHeld = ({ evidence }: Claim) => options.assumed === "require" || evidence !== "assumed";
  const claims = [...checks, ...relations, ...[...run.detections.keys()].map(asRelation)].filter(isAsked);
  const verdicts = claims.map((claim) => judgeClaim(claim, run, options));
  const held = verdicts.filter((_, index) => isHeld(claims[index]!));
  const broken = held.flatMap((verdict) => verdict.violations.map((violation) => ({ violation, verdict })));
  const violations = broken
    .filter(({ verdict }) => verdict.severity === "error")
    .map(({ violation }) => violation);
  const cause = likelyCause(new Set(broken.map(({ violation }) => violation.check)));
  return {
    verdicts: held,
    violations,
    warnings: broken
      .filter(({ verdict }) => verdict.severity === "warning")
      .map(({ violation }) => violation),
    observations: [
      ...[...run.detections].map(asObservation),
      ...verdicts.filter((verdict) => !held.includes(verdict)).flatMap(asAdvisory),
      ...advisoriesOf(run),
    ],
    ...(cause ? { likelyCause: cause } : {}),
  };
}

/** Reads exchanges together, with what they show of undocumented behaviour. */
export function readRunWithDetections(
  parsedExchanges: readonly ParsedExchange[],
  options: JudgeOptions = {},
): Run {
  const now = options.now ?? Number.POSITIVE_INFINITY;
  const run = readRun(parsedExchanges, {
    now,
    settledBefore: settledBefore({ now, settleHours: options.settleHours }),
  });
  const detections = new Map(detectorsForRun(run).map((one) => [one.assumption, one.detect(run)] as const));
  return { ...run, detections: detections };
}

function asRelation(assumption: AssumptionId): Relation {
  const { claim, value } = assumptions[assumption];
  return {
    id: claimIdOf(assumption),
    claim,
    evidence: "assumed",
    severity: "error",
    ignoresDataDrift: true,
    relate({ detections }) {
      const detection = detections.get(assumption)!;
      if (detection.kind === "unknown") return skipped(detection.detail);
      const { parsed, at, detail } = detection;
      const received = detection.value === undefined ? detail : `${detection.value}: ${detail}`;
      return checked(detection.value === value ? [] : [{ parsed, at, expected: String(value), received }]);
    },
  };
}

function judgeClaim(claim: Check | Relation, run: Run, options: JudgeOptions): Verdict {
  const { id, claim: sentence, evidence, severity } = claim;
  const base = { check: id, claim: sentence, evidence, severity };
  const found = groupFindings(id, judgementsOf(claim, run));
  if (found.kind === "nothing") {
    const unanswered = unansweredReason(claim, run, options);
    const reason = unanswered ? `${found.reason}; ${unanswered}` : found.reason;
    return { ...base, outcome: unanswered ? "errored" : "skipped", exercised: 0, reason, violations: [] };
  }
  const { exercised, violations } = found;
  return { ...base, outcome: violations.length > 0 ? "violated" : "held", exercised, violations };
}

function* judgementsOf(claim: Check | Relation, run: Run): Generator<CheckResult> {
  const weak = weakness(claim, run);
  if (weak) yield weak;
  else if ("relate" in claim) yield claim.relate(run);
  else for (const parsed of run.parsedExchanges) yield claim.check(parsed);
}

/** Why a claim cannot be held at all: the data moved, or the target does not do what the claim presupposes. */
function weakness(claim: Check | Relation, run: Run): CheckResult | undefined {
  if (run.dataMoved && "relate" in claim && !claim.ignoresDataDrift) return skipped(run.dataMoved);
  for (const assumption of claim.requires ?? []) {
    const detection = run.detections.get(assumption)!;
    if (detection.kind !== "seen" || detection.value === assumptions[assumption].value) continue;
    return skipped(`rests on ${assumption}, which was seen to be ${detection.value ?? "otherwise"}`);
  }
  return undefined;
}

function unansweredReason(
  { about = "valid" }: Claim,
  run: Run,
  { unanswered = [] }: JudgeOptions,
): string | undefined {
  const failed = unanswered.find(({ kind }) => about === "any" || kind === about);
  if (failed) return failed.detail;
  const away = run.parsedExchanges.find(({ query, exchange }) => {
    const { status } = exchange.response;
    const isAway =
      isGateway(status) || (query.kind === "valid" && (isAccessRefused(status) || status === 404));
    return isAway && (about === "any" || query.kind === about);
  });
  return away && rejectionReason(away);
}

/** Why a question got no answer though a reply came. */
export function rejectionReason({ exchange: { response } }: Pick<ParsedExchange, "exchange">): string {
  const { status } = response;
  return isGateway(status) ? `a gateway answered ${status}` : `the target refused the request with ${status}`;
}

function asObservation([assumption, detection]: readonly [AssumptionId, Detection]): Observation {
  const { claim, value: assumed } = assumptions[assumption];
  const base = { kind: "behaviour", assumption, claim, detail: detection.detail } as const;
  if (detection.kind === "unknown") return { ...base, seen: "unknown" };
  const { value } = detection;
  const seen = value === assumed ? "holds" : "does not hold";
  return { ...base, seen, ...(value === undefined ? {} : { value }) };
}

/** A broken undocumented claim is an advisory. Undocumented behaviour is reported anyway. */
function asAdvisory({ check, claim, violations: [violation] }: Verdict): readonly Observation[] {
  if (!violation || ![...checks, ...relations].some(({ id }) => id === check)) return [];
  const detail = `"${claim}" does not hold: expected ${violation.expected}, received ${violation.received}`;
  return [{ kind: "advisory", check, detail }];
}
