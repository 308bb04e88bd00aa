/**
 * For build servers. A violated claim is a failure; one that got no answer is an error; one that could not be
 * tested is skipped. A warning fails nothing, so its claim passes and the warning is output.
 */
import type { Report, Verdict } from "../report/report.ts";
import { type Markup, markup } from "./html/markup.ts";
import {
  type BrokenClaim,
  circumstances,
  digestOf,
  type LocatedViolation,
  type ReportDigest,
} from "./report-digest.ts";
import type { Reporter } from "./reporter.ts";

export const junitReporter: Reporter = (reports, options) => {
  const suites = reports.map((report) => suiteOf(report, digestOf(report, options)));
  const total = (name: keyof Counts) => suites.reduce((sum, { counts }) => sum + counts[name], 0);
  const whole = markup`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="smart-links verify" tests="${total("tests")}" failures="${total("failures")}" errors="${total("errors")}" skipped="${total("skipped")}">
${suites.map(({ suite }) => suite)}</testsuites>
`;
  return whole.markup;
};

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

function suiteOf(report: Report, digest: ReportDigest): { readonly counts: Counts; readonly suite: Markup } {
  const counts: Counts = {
    tests: report.verdicts.length + report.unanswered.length,
    failures: digest.violated.length,
    errors: digest.errored.length + report.unanswered.length,
    skipped: digest.skipped.length,
  };
  const seconds = report.exchanges.reduce((sum, { latencyMs }) => sum + latencyMs, 0) / 1000;
  const properties = circumstances(report).map(
    ([name, value]) => markup`      <property name="${name}" value="${value}"/>\n`,
  );
  const suite = markup`  <testsuite name="edition ${report.edition.asked} of ${report.target}" tests="${counts.tests}" failures="${counts.failures}" errors="${counts.errors}" skipped="${counts.skipped}" time="${seconds.toFixed(3)}">
    <properties>
${properties}    </properties>
${casesOf(report, digest)}    <system-out>${lines(findingsAside(report, digest))}</system-out>
  </testsuite>
`;
  return { counts, suite };
}

function casesOf(report: Report, digest: ReportDigest): readonly Markup[] {
  const reasoned = (tag: Markup, verdicts: readonly Verdict[]) =>
    verdicts.map((each) => testCase(each, markup`<${tag} message="${each.reason ?? ""}"/>`));
  return [
    ...digest.violated.map((broken) => testCase(broken.verdict, markup`${broken.findings.map(failure)}`)),
    ...digest.warned.map((broken) => testCase(broken.verdict, warning(broken))),
    ...report.unanswered.map(({ probe: step, detail }) =>
      testCase({ check: "unanswered", claim: step }, markup`<error message="${detail}"/>`),
    ),
    ...reasoned(markup`error`, digest.errored),
    ...reasoned(markup`skipped`, digest.skipped),
    ...digest.held.map((each) => testCase(each)),
  ];
}

function testCase({ check, claim }: Pick<Verdict, "check" | "claim">, inside?: Markup): Markup {
  const start = markup`    <testcase classname="${check}" name="${claim}"`;
  return inside === undefined ? markup`${start}/>\n` : markup`${start}>${inside}</testcase>\n`;
}

function failure(finding: LocatedViolation): Markup {
  const message = `expected ${finding.expected}, received ${finding.received}`;
  return markup`<failure type="${finding.check}" message="${message}">${lines(factsOf(finding))}</failure>`;
}

function warning({ findings }: BrokenClaim): Markup {
  return markup`<system-out>${lines(["warning", ...findings.flatMap(factsOf)])}</system-out>`;
}

function factsOf({ place, expected, received, curl }: LocatedViolation): readonly string[] {
  const repeat = curl === "" ? [] : [`repeat ${curl}`];
  return [`at ${place}`, `expected ${expected}`, `received ${received}`, ...repeat];
}

function findingsAside(
  { likelyCause }: Report,
  { headline, behaviours, drifts, notes }: ReportDigest,
): readonly string[] {
  return [
    headline,
    ...(likelyCause === undefined ? [] : [`Likely cause: ${likelyCause}`]),
    ...behaviours.map(({ seen, claim, detail }) => `${seen}: ${claim} ${detail}`),
    ...drifts.map(({ change, at, detail }) => `drift, ${change} ${at}: ${detail}`),
    ...notes.map(({ check, detail }) => `${check}: ${detail}`),
  ];
}

/** Lines of ours stay lines; a line break in a value is written as one. */
function lines(texts: readonly string[]): Markup {
  return markup`${texts.map((text, i) => (i === 0 ? text : markup`\n${text}`))}`;
}
