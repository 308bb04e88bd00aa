/** A report in the order in which people read it, with a curl line for each finding. */
import type { Request } from "../../exchange/exchange.ts";
import { expectArgument } from "../../openapi/expect-argument.ts";
import { countOf } from "../../openapi/text/count-of.ts";
import { asOneFinding } from "../report/no-usable-response.ts";
import { observationsOf } from "../report/observations.ts";
import type {
  KnownFinding,
  ObservationOfKind,
  Report,
  UnansweredProbe,
  Verdict,
  Violation,
} from "../report/report.ts";
import { aReport } from "../report/report-kinds.ts";
import { curlLine } from "./curl.ts";
import { shortened } from "./escape.ts";
import type { ReporterOptions } from "./reporter.ts";

/** How a run ended: 0, 1 and 3 as exit codes. */
export type RunResult = "held" | "violated" | "unanswered";

/** A violation with the curl line that repeats its request. */
export interface LocatedViolation extends Violation {
  readonly curl: string;
  /** The curl line of the request that it was compared with; empty when there is none. */
  readonly comparedCurl: string;
  /** `at`, and the number of further places with the same finding. */
  readonly place: string;
}

/** A violated claim and all its findings. */
export interface ViolatedClaim {
  readonly verdict: Verdict;
  readonly findings: readonly LocatedViolation[];
}

export interface ReportSummary {
  readonly result: RunResult;
  /** The result as a sentence. */
  readonly headline: string;
  readonly violated: readonly ViolatedClaim[];
  readonly warned: readonly ViolatedClaim[];
  /** Claims that are neither documented nor inferred, and that the target breaks: observations. */
  readonly differing: readonly ViolatedClaim[];
  /** Findings that a file of known findings lists, by claim. */
  readonly known: readonly ViolatedClaim[];
  /** A sentence for each known finding. */
  readonly knownNotes: readonly string[];
  readonly held: readonly Verdict[];
  readonly errored: readonly Verdict[];
  readonly skipped: readonly Verdict[];
  readonly behaviours: readonly ObservationOfKind<"behaviour">[];
  /** Without what is known. */
  readonly drift: readonly ObservationOfKind<"drift">[];
  readonly unanswered: readonly UnansweredProbe[];
  readonly advisories: readonly ObservationOfKind<"advisory">[];
}

export function summarise(whole: Report, { keyEnv }: Pick<ReporterOptions, "keyEnv">): ReportSummary {
  const report = asOneFinding(whole);
  const ended = (outcome: Verdict["outcome"]) => report.verdicts.filter((each) => each.outcome === outcome);
  const located = (verdict: Verdict, violations: readonly Violation[]) => ({
    verdict,
    findings: violations.map((violation) => locatedViolationOf(violation, report, keyEnv)),
  });
  const violated = ended("violated").map((verdict) => located(verdict, verdict.violations));
  const aside = (one: { readonly operation?: string }) => operationAside(report, one.operation);
  return {
    result: runResultOf(report),
    headline: headlineOf(report) + movedAside(report),
    violated: violated.filter(({ verdict }) => verdict.severity === "error"),
    warned: violated.filter(({ verdict }) => verdict.severity === "warning"),
    differing: ended("differs").map((verdict) => located(verdict, verdict.violations)),
    known: report.verdicts.flatMap((verdict) => (verdict.known ? [located(verdict, verdict.known)] : [])),
    knownNotes: report.known.map(knownNote),
    held: ended("held"),
    errored: ended("errored"),
    skipped: ended("skipped"),
    behaviours: observationsOf(report, "behaviour").map((one) => ({
      ...one,
      detail: one.detail + aside(one),
    })),
    drift: observationsOf(report, "drift")
      .filter(({ isKnown }) => !isKnown)
      .map((one) => ({ ...one, at: one.at + aside(one) })),
    unanswered: report.unanswered.map((one) => ({ ...one, probe: one.probe + aside(one) })),
    advisories: observationsOf(report, "advisory"),
  };
}

/** A run that could not check anything does not prove that the contract holds. */
export function runResultOf(report: Report): RunResult {
  expectArgument("runResultOf", report, aReport);
  if (report.violations.length > 0) return "violated";
  const held = report.verdicts.some(({ outcome }) => ["held", "known", "differs"].includes(outcome));
  const errored = report.verdicts.some(({ outcome }) => outcome === "errored");
  return held && !errored && report.unanswered.length === 0 ? "held" : "unanswered";
}

const states = {
  found: (expires) => `is known until ${expires}`,
  expired: (expires) => `was known until ${expires} and counts again`,
  gone: () => "was known and is gone: remove its entry",
  untested: (expires) => `is known until ${expires} and was not tested`,
} as const satisfies Readonly<Record<KnownFinding["state"], (expires: string) => string>>;

function knownNote({ claim, change, at, operation, reason, expires, state }: KnownFinding): string {
  const name = change === undefined ? claim : `${claim}, ${change} ${at},`;
  return `${name} in ${operation} ${states[state](expires)}: ${reason}`;
}

/** ` in listSmartLinks`, where a report is about several operations. */
function operationAside({ operations }: Report, name: string | undefined): string {
  return operations.length > 1 && name !== undefined ? ` in ${name}` : "";
}

/** What could not be tested because rows came or went during the run. */
function movedAside({ dataMoved, verdicts }: Report): string {
  const skipped = verdicts.filter(({ outcome, reason }) => outcome === "skipped" && reason === dataMoved);
  if (dataMoved === undefined || skipped.length === 0) return "";
  return ` Not tested, because ${dataMoved}: ${countOf(skipped.length, "claim")}.`;
}

function headlineOf(report: Report): string {
  const numberOf = (...outcomes: readonly Verdict["outcome"][]) =>
    report.verdicts.filter(({ outcome }) => outcomes.includes(outcome)).length;
  const tested = report.verdicts.length - numberOf("errored", "skipped");
  const violated = new Set(report.violations.map(({ check }) => check)).size;
  const warned = new Set(report.warnings.map(({ check }) => check)).size;
  const held = `${numberOf("held")} of ${countOf(report.verdicts.length, "claim")} held`;
  const counts: readonly (readonly [number, string])[] = [
    [violated, "violated"],
    [numberOf("differs"), "undocumented and different"],
    [numberOf("known"), "known to be violated"],
    [warned, warned === 1 ? "warning" : "warnings"],
    [report.verdicts.length - tested, "not tested"],
  ];
  const others = counts.filter(([count]) => count > 0).map(([count, text]) => `, ${count} ${text}`);
  const { cut } = report;
  const cutAside = cut
    ? `; the budget of ${countOf(cut.budget, "request")} cut the plan of ${cut.planned}`
    : "";
  const tally = `${held}${others.join("")}${cutAside}.`;
  switch (runResultOf(report)) {
    case "violated":
      return `The contract is violated: ${tally}`;
    case "unanswered":
      if (tested === 0) return "No usable response: no claim could be checked.";
      return `Some responses are missing: ${tally}`;
    default:
      return `The contract holds: ${tally}`;
  }
}

function locatedViolationOf(violation: Violation, report: Report, keyEnv: string): LocatedViolation {
  const { at, count, exchange, comparedWith = -1, comparedRequest } = violation;
  const curlOf = (request: Request | undefined, target = report.target) =>
    request === undefined ? "" : curlLine(request, { target, keyEnv });
  const more = count > 1 ? ` (and ${countOf(count - 1, "more place")})` : "";
  const compared = report.exchanges[comparedWith]?.request;
  return {
    ...violation,
    expected: shortened(violation.expected),
    received: shortened(violation.received),
    place: at + more + operationAside(report, violation.operation),
    curl: curlOf(report.exchanges[exchange]?.request),
    comparedCurl: comparedRequest ? curlOf(comparedRequest, "") : curlOf(compared),
  };
}

/** Place, values and curl lines of a finding, by name. */
export function factsOf(finding: LocatedViolation): readonly (readonly [name: FactName, text: string])[] {
  const { place: at, expected, received, curl: repeat, comparedCurl: compare } = finding;
  const facts = Object.entries({ at, expected, received, repeat, compare }) as [FactName, string][];
  return facts.filter(([, text]) => text !== "");
}

/** The same as lines: `at /response/status`. */
export function factLines(finding: LocatedViolation): readonly string[] {
  return factsOf(finding).map(([name, text]) => `${name} ${text}`);
}

export type FactName = "at" | "expected" | "received" | "repeat" | "compare";
