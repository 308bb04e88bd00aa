/** Learning what a target does where the documentation is silent, and noticing when it changes. */
import { type AssumptionId, assumptions } from "../../openapi/assumptions.ts";
import type { BehaviourFile, DetectedBehaviour } from "../../openapi/behaviour-file.ts";
import type { Detection } from "../read/detection.ts";
import type { Run } from "../read/run.ts";
import type { Observation, Report, Verdict, Violation } from "../report/report.ts";

/** The claim that `verify --behaviour` adds. */
export const behaviourUnchanged = "behaviour-is-unchanged";

/** What a run saw, as the data of a behaviour file. */
export function learnBehaviour(report: Report, { learntAt }: { readonly learntAt: string }): BehaviourFile {
  const seen = report.observations.filter(isBehaviour);
  return {
    format: "smart-links-behaviour",
    version: 1,
    kitVersion: report.kitVersion,
    learntAt,
    edition: report.edition.requested,
    behaviours: Object.fromEntries(seen.map((one) => [one.assumption, seenBehaviour(one)])),
  };
}

/** Holds the sightings of a run to what was seen before. What is unknown then or now is no change. */
export function behaviourVerdict({ detections: sightings }: Run, file: BehaviourFile): Verdict {
  const base = {
    check: behaviourUnchanged,
    claim: "Undocumented behaviour is the same as in the behaviour file.",
    evidence: "observed",
    severity: "error",
  } as const;
  const known = [...sightings].flatMap(([assumption, sighting]) => {
    const before = file.behaviours[assumption];
    return sighting.kind === "seen" && before && before.seen !== "unknown"
      ? [{ assumption, sighting, before }]
      : [];
  });
  if (known.length === 0)
    return {
      ...base,
      outcome: "skipped",
      exercised: 0,
      reason: "no behaviour of the file was detected again",
      violations: [],
    };
  const violations = known.flatMap((one) => change(one, file) ?? []);
  return {
    ...base,
    outcome: violations.length > 0 ? "violated" : "held",
    exercised: known.length,
    violations,
  };
}

interface Known {
  readonly assumption: AssumptionId;
  readonly sighting: Extract<Detection, { readonly kind: "seen" }>;
  readonly before: DetectedBehaviour;
}

function change({ assumption, sighting, before }: Known, { learntAt }: BehaviourFile): Violation | undefined {
  const isSame =
    before.value === sighting.value &&
    (before.seen === "holds") === (sighting.value === assumptions[assumption].value);
  if (isSame) return undefined;
  return {
    check: behaviourUnchanged,
    exchange: sighting.parsed.index,
    at: sighting.at,
    expected: `${assumption}: ${before.value ?? before.seen}, as on ${learntAt.slice(0, 10)}`,
    received: `${sighting.value ?? "something else"}: ${sighting.detail}`,
    count: 1,
  };
}

type Behaviour = Extract<Observation, { readonly kind: "behaviour" }>;

function isBehaviour(observation: Observation): observation is Behaviour {
  return observation.kind === "behaviour";
}

/** Only a known alternative can be followed by a mock. */
function seenBehaviour({ assumption, seen, value }: Behaviour): DetectedBehaviour {
  const isKnown = value !== undefined && assumptions[assumption].alternatives.includes(value);
  return { seen, ...(isKnown ? { value } : {}) };
}
