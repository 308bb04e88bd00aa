/** A report as people read it: sorted by what they look for, with what repeats each fault. */
import type { Observation, Report, Verdict, Violation } from "../report/report.ts";
import { curlLine } from "./curl.ts";
import { clipped } from "./escape.ts";
import type { ReporterOptions } from "./reporter.ts";

/** How a run ended: 0, 1 and 3 as exit codes. */
export type Ending = "held" | "violated" | "unanswered";

/** A violation with the line that repeats its request. */
export interface LocatedViolation extends Violation {
  readonly curl: string;
  /** `at`, and how many more places show the same. */
  readonly place: string;
}

/** A broken claim and every fault that breaks it. */
export interface BrokenClaim {
  readonly verdict: Verdict;
  readonly findings: readonly LocatedViolation[];
}

type OfKind<K extends Observation["kind"]> = Extract<Observation, { kind: K }>;

export interface ReportDigest {
  readonly ending: Ending;
  /** The ending as a sentence. */
  readonly headline: string;
  readonly violated: readonly BrokenClaim[];
  readonly warned: readonly BrokenClaim[];
  readonly held: readonly Verdict[];
  readonly errored: readonly Verdict[];
  readonly skipped: readonly Verdict[];
  readonly behaviours: readonly OfKind<"behaviour">[];
  readonly drifts: readonly OfKind<"drift">[];
  readonly notes: readonly OfKind<"note">[];
}

export function digestOf(report: Report, { keyEnv }: Pick<ReporterOptions, "keyEnv">): ReportDigest {
  const ended = (outcome: Verdict["outcome"]) => report.verdicts.filter((each) => each.outcome === outcome);
  const seen = <K extends Observation["kind"]>(kind: K) =>
    report.observations.filter((each): each is OfKind<K> => each.kind === kind);
  const broken = ended("violated").map((verdict) => ({
    verdict,
    findings: verdict.violations.map((violation) => findingOf(violation, report, keyEnv)),
  }));
  return {
    ending: endingOf(report),
    headline: headlineOf(report),
    violated: broken.filter(({ verdict }) => verdict.severity === "error"),
    warned: broken.filter(({ verdict }) => verdict.severity === "warning"),
    held: ended("held"),
    errored: ended("errored"),
    skipped: ended("skipped"),
    behaviours: seen("behaviour"),
    drifts: seen("drift"),
    notes: seen("note"),
  };
}

/** A run in which nothing could be judged is no proof that the contract holds. */
export function endingOf(report: Report): Ending {
  if (report.violations.length > 0) return "violated";
  const held = report.verdicts.some(({ outcome }) => outcome === "held");
  const errored = report.verdicts.some(({ outcome }) => outcome === "errored");
  return held && !errored && report.unanswered.length === 0 ? "held" : "unanswered";
}

/** `1 claim`, `2 claims`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Which link, in which edition, by which plan, at what cost. */
export function circumstances(report: Report): readonly (readonly [string, string])[] {
  const { asked, spoken, why } = report.edition;
  const { account, link } = report.subject;
  return [
    ["target", report.target],
    ["edition", spoken === asked ? `${asked} (${why})` : `${asked} asked, ${spoken} spoken (${why})`],
    ["link", account === undefined ? link : `${link} of ${account}`],
    ["plan", `${report.plan}: ${counted(report.requests, "request")}, ${counted(report.credits, "credit")}`],
  ];
}

function headlineOf(report: Report): string {
  const judged = report.verdicts.filter(({ outcome }) => outcome === "held" || outcome === "violated").length;
  const broken = new Set(report.violations.map(({ check }) => check)).size;
  const warned = new Set(report.warnings.map(({ check }) => check)).size;
  const aside = warned === 0 ? "" : `, with ${counted(warned, "warning")}`;
  switch (endingOf(report)) {
    case "violated":
      return `The contract is violated: ${broken} of ${counted(judged, "claim")}${aside}.`;
    case "unanswered":
      if (judged === 0) return "The question got no answer: no claim could be judged.";
      return `The question got no full answer: ${counted(judged, "claim")} could be judged${aside}.`;
    default:
      return `The contract holds: ${counted(judged, "claim")}${aside}.`;
  }
}

function findingOf(violation: Violation, report: Report, keyEnv: string): LocatedViolation {
  const { at, count } = violation;
  const request = report.exchanges[violation.exchange]?.request;
  return {
    ...violation,
    expected: clipped(violation.expected),
    received: clipped(violation.received),
    place: count > 1 ? `${at} (and ${counted(count - 1, "more place")})` : at,
    curl: request === undefined ? "" : curlLine(request, { target: report.target, keyEnv }),
  };
}
