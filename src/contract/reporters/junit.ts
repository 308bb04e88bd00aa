/**
 * For build servers. A violated claim is a failure; a claim without a response is an error; a claim that could not be
 * tested is skipped. A warning fails nothing, so its claim passes and the warning is printed as output.
 */
import type { Report, Verdict } from "../report/report.ts";
import {
  type LocatedViolation,
  type ReportSummary,
  runDetails,
  summarise,
  type ViolatedClaim,
} from "./report-summary.ts";
import type { Reporter } from "./reporter.ts";
import { type XmlFragment, xml } from "./xml-template.ts";

export const junitReporter: Reporter = (reports, options) => {
  const suites = reports.map((report) => suiteOf(report, summarise(report, options)));
  const total = (name: keyof Counts) => suites.reduce((sum, { counts }) => sum + counts[name], 0);
  const whole = xml`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="smart-links verify" tests="${total("tests")}" failures="${total("failures")}" errors="${total("errors")}" skipped="${total("skipped")}">
${suites.map(({ suite }) => suite)}</testsuites>
`;
  return whole.xml;
};

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

function suiteOf(
  report: Report,
  summary: ReportSummary,
): { readonly counts: Counts; readonly suite: XmlFragment } {
  const counts: Counts = {
    tests: report.verdicts.length + report.unanswered.length,
    failures: summary.violated.length,
    errors: summary.errored.length + report.unanswered.length,
    skipped: summary.skipped.length,
  };
  const seconds = report.exchanges.reduce((sum, { latencyMs }) => sum + latencyMs, 0) / 1000;
  const properties = runDetails(report).map(
    ([name, value]) => xml`      <property name="${name}" value="${value}"/>\n`,
  );
  const suite = xml`  <testsuite name="edition ${report.edition.requested} of ${report.target}" tests="${counts.tests}" failures="${counts.failures}" errors="${counts.errors}" skipped="${counts.skipped}" time="${seconds.toFixed(3)}">
    <properties>
${properties}    </properties>
${casesOf(summary)}    <system-out>${lines(otherObservations(report, summary))}</system-out>
  </testsuite>
`;
  return { counts, suite };
}

function casesOf(summary: ReportSummary): readonly XmlFragment[] {
  const reasoned = (tag: XmlFragment, verdicts: readonly Verdict[]) =>
    verdicts.map((each) => testCase(each, xml`<${tag} message="${each.reason ?? ""}"/>`));
  return [
    ...summary.violated.map((violated) => testCase(violated.verdict, xml`${violated.findings.map(failure)}`)),
    ...summary.warned.map((violated) => testCase(violated.verdict, warning(violated))),
    ...summary.unanswered.map(({ probe, detail }) =>
      testCase({ check: "unanswered", claim: probe }, xml`<error message="${detail}"/>`),
    ),
    ...reasoned(xml`error`, summary.errored),
    ...reasoned(xml`skipped`, summary.skipped),
    ...summary.held.map((each) => testCase(each)),
  ];
}

function testCase({ check, claim }: Pick<Verdict, "check" | "claim">, inside?: XmlFragment): XmlFragment {
  const start = xml`    <testcase classname="${check}" name="${claim}"`;
  return inside === undefined ? xml`${start}/>\n` : xml`${start}>${inside}</testcase>\n`;
}

function failure(finding: LocatedViolation): XmlFragment {
  const message = `expected ${finding.expected}, received ${finding.received}`;
  return xml`<failure type="${finding.check}" message="${message}">${lines(factsOf(finding))}</failure>`;
}

function warning({ findings }: ViolatedClaim): XmlFragment {
  return xml`<system-out>${lines(["warning", ...findings.flatMap(factsOf)])}</system-out>`;
}

function factsOf({ place, expected, received, curl }: LocatedViolation): readonly string[] {
  const repeat = curl === "" ? [] : [`repeat ${curl}`];
  return [`at ${place}`, `expected ${expected}`, `received ${received}`, ...repeat];
}

function otherObservations(
  { likelyCause }: Report,
  { headline, behaviours, drift, advisories }: ReportSummary,
): readonly string[] {
  return [
    headline,
    ...(likelyCause === undefined ? [] : [`Likely cause: ${likelyCause}`]),
    ...behaviours.map(({ seen, claim, detail }) => `${seen}: ${claim} ${detail}`),
    ...drift.map(({ change, at, detail }) => `drift, ${change} ${at}: ${detail}`),
    ...advisories.map(({ check, detail }) => `${check}: ${detail}`),
  ];
}

/** Each text is one line; a line break inside a value is escaped. */
function lines(texts: readonly string[]): XmlFragment {
  return xml`${texts.map((text, i) => (i === 0 ? text : xml`\n${text}`))}`;
}
