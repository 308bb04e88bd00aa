/**
 * For code scanning and editors: SARIF 2.1.0. Every claim is a rule, every finding of a violated claim is a result. A result
 * is located by operation and JSON pointer, and in openapi.yaml, which says what the operation promises.
 */
import { operationLines } from "../../openapi/generated/operation-lines.gen.ts";
import { starred } from "../read/places.ts";
import type { Report } from "../report/report.ts";
import { printable } from "./escape.ts";
import { type LocatedViolation, summarise, type ViolatedClaim } from "./report-summary.ts";
import type { Reporter, ReporterOptions } from "./reporter.ts";

export const sarifReporter: Reporter = (reports, options) => {
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: reports.map((report) => runOf(report, options)),
  };
  const text = JSON.stringify(log, (_, value) => (typeof value === "string" ? printable(value) : value), 2);
  return `${text}\n`;
};

function runOf(report: Report, options: ReporterOptions): object {
  const summary = summarise(report, options);
  const { violated, warned, differing, known, knownNotes, unanswered, errored, result } = summary;
  const missing = [
    ...unanswered.map(({ probe, detail }) => `${probe}: ${detail}`),
    ...errored.map(({ claim, reason = "" }) => `${claim} Because: ${reason}`),
  ];
  return {
    tool: {
      driver: {
        name: "smart-links",
        ...(report.kitVersion === "" ? {} : { version: report.kitVersion }),
        rules: report.verdicts.map(({ check, claim, evidence, severity }) => ({
          id: check,
          shortDescription: { text: claim },
          defaultConfiguration: { level: severity },
          properties: { evidence },
        })),
      },
    },
    automationDetails: { id: `smart-links/${report.edition.requested}/` },
    invocations: [
      {
        executionSuccessful: result !== "unanswered",
        toolExecutionNotifications: missing.map((text) => ({ level: "error", message: messageOf(text) })),
      },
    ],
    results: [
      ...[...violated, ...warned].flatMap((claim) => resultsOf(claim, report)),
      ...differing.flatMap((claim) => resultsOf(claim, report, { level: "note" })),
      ...known.flatMap((claim) => resultsOf(claim, report, accepted(claim, knownNotes))),
    ],
  };
}

/** A viewer hides a result that is suppressed, and shows why. */
function accepted({ verdict }: ViolatedClaim, notes: readonly string[]): object {
  const justification = notes.filter((note) => note.startsWith(`${verdict.check} `)).join(" ");
  return { suppressions: [{ kind: "external", justification }] };
}

function resultsOf({ verdict, findings }: ViolatedClaim, { verdicts }: Report, more = {}): readonly object[] {
  return findings.map((finding) => ({
    ruleId: verdict.check,
    ruleIndex: verdicts.findIndex(({ check }) => check === verdict.check),
    level: verdict.severity,
    message: messageOf(textOf(verdict.claim, finding)),
    locations: [locationOf(finding)],
    // The same place in another row is the same finding for whoever compares two runs.
    partialFingerprints: { "place/v1": `${verdict.check} ${finding.operation}${starred(finding.at)}` },
    occurrenceCount: finding.count,
    ...more,
  }));
}

function textOf(claim: string, finding: LocatedViolation): string {
  const { place, expected, received, curl, comparedCurl } = finding;
  const repeat = curl === "" ? "" : ` Repeat: ${curl}`;
  const compare = comparedCurl === "" ? "" : ` Compare with: ${comparedCurl}`;
  return `${claim} Expected ${expected}, received ${received}, at ${place}.${repeat}${compare}`;
}

/** A text with `[words](target)` would be shown as a link. */
function messageOf(text: string): { readonly text: string } {
  return { text: text.replace(/[[\]\\]/g, "\\$&") };
}

function locationOf({ operation, at }: LocatedViolation): object {
  const startLine = (operationLines as Readonly<Record<string, number>>)[operation];
  const artifactLocation = { uri: "openapi.yaml", uriBaseId: "%SRCROOT%" };
  return {
    ...(startLine === undefined ? {} : { physicalLocation: { artifactLocation, region: { startLine } } }),
    logicalLocations: [
      { name: operation, kind: "resource" },
      { fullyQualifiedName: at, kind: "value" },
    ],
  };
}
