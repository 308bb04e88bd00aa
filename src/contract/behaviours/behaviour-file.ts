/** Records the undocumented behaviour of a target in a file, and finds changes of it. */
import { type AssumptionId, assumptions } from "../../openapi/assumptions.ts";
import type { BehaviourFile, DetectedBehaviour, ObservedWindow } from "../../openapi/behaviour-file.ts";
import type { Edition } from "../../openapi/editions.ts";
import { expectArgument, objectWith } from "../../openapi/expect-argument.ts";
import { isEnforced } from "../judge/claim.ts";
import type { Detection } from "../read/detection.ts";
import { parseExchanges } from "../read/parsed-exchange.ts";
import { type RunSet, readRunSet } from "../read/run-set.ts";
import { observationsOf } from "../report/observations.ts";
import type { ObservationOfKind, Report, Verdict, Violation } from "../report/report.ts";
import { aReport } from "../report/report-kinds.ts";
import { compareWindows, windowsOf } from "./window-limits.ts";

/** The claim that `verify --behaviour` adds. */
export const behaviourUnchanged = "behaviour-is-unchanged";

/** Claims about counters that other requests of the same account move, too: whether they hold is no trait of the target. */
const movedByOthers: ReadonlySet<string> = new Set([
  "quota-falls-with-requests",
  "refusal-leaves-the-balance",
]);

/** The behaviours that a run detected, as the data of a behaviour file. */
export function learnBehaviour(report: Report, options: { readonly learntAt: string }): BehaviourFile {
  expectArgument("learnBehaviour", report, aReport);
  expectArgument(
    "learnBehaviour",
    options,
    objectWith('options such as { learntAt: "2026-02-01T00:00:00Z" }', { learntAt: "string" }),
  );
  const { learntAt } = options;
  const detected = observationsOf(report, "behaviour");
  return {
    format: "smart-links-behaviour",
    version: 1,
    kitVersion: report.kitVersion,
    learntAt,
    edition: report.edition.requested as Edition,
    behaviours: Object.fromEntries(detected.map((one) => [one.assumption, entryOf(one)])),
    held: report.verdicts
      .filter(({ outcome, evidence }) => outcome === "held" && !isEnforced(evidence))
      .map(({ check }) => check)
      .filter((check) => !movedByOthers.has(check)),
    windows: learnWindows(report),
  };
}

function learnWindows({ exchanges, startedAt }: Report): readonly ObservedWindow[] {
  const now = Date.parse(startedAt);
  const set = readRunSet(parseExchanges(exchanges), { now, settledBefore: now });
  return windowsOf(set).map(({ exchange: _, ...window }) => window);
}

/** A claim that differs now, but held when the file was written, is violated: the target changed. */
export function asChanged(verdict: Verdict, { held = [] }: BehaviourFile): Verdict {
  const isChanged = verdict.outcome === "differs" && held.includes(verdict.check);
  return isChanged ? { ...verdict, severity: "error", outcome: "violated" } : verdict;
}

/**
 * Compares the behaviours and windows of a run with a behaviour file. A behaviour that is unknown in one of them is not
 * compared, nor a window about which the file says nothing.
 */
export function behaviourVerdict(set: Pick<RunSet, "detections" | "runs">, file: BehaviourFile): Verdict {
  const base = {
    check: behaviourUnchanged,
    claim: "Undocumented behaviour is the same as in the behaviour file.",
    evidence: "observed",
    severity: "error",
  } as const;
  const behaviours = [...set.detections].flatMap(([assumption, detection]) => {
    const before = file.behaviours[assumption];
    return detection.kind === "seen" && before && before.seen !== "unknown"
      ? [changesOf({ assumption, detection, before }, file)]
      : [];
  });
  const compared = [...behaviours, ...compareWindows(set, file)];
  const reason = "no behaviour of the file was detected again";
  if (compared.length === 0) return { ...base, outcome: "skipped", exercised: 0, reason, violations: [] };
  const violations = compared.flat().map((one) => ({ check: behaviourUnchanged, ...one }));
  const outcome = violations.length > 0 ? "violated" : "held";
  return { ...base, outcome, exercised: compared.length, violations };
}

interface Comparable {
  readonly assumption: AssumptionId;
  readonly detection: Extract<Detection, { readonly kind: "seen" }>;
  readonly before: DetectedBehaviour;
}

function changesOf(
  { assumption, detection, before }: Comparable,
  { learntAt }: BehaviourFile,
): readonly Omit<Violation, "check">[] {
  const isSame =
    before.value === detection.value &&
    (before.seen === "holds") === (detection.value === assumptions[assumption].value);
  const { parsed, at } = detection;
  const [operation, exchange] = [parsed.query.operation.name, parsed.index];
  const expected = `${assumption}: ${before.value ?? before.seen}, as on ${learntAt.slice(0, 10)}`;
  const received = `${detection.value ?? "something else"}: ${detection.detail}`;
  return isSame ? [] : [{ operation, exchange, at, expected, received, count: 1 }];
}

/** A mock can follow a known alternative only, so other values are left out. */
function entryOf({ assumption, seen, value }: ObservationOfKind<"behaviour">): DetectedBehaviour {
  const isKnown = value !== undefined && assumptions[assumption].alternatives.includes(value);
  return { seen, ...(isKnown ? { value } : {}) };
}
