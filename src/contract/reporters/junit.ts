/**
 * For build servers, as the schemas of Jenkins (junit-10.xsd) and of Ant's JUnit task have it. A violated claim is a failure; a
 * claim without a response is an error; a claim that could not be tested is skipped. A warning fails nothing, so its
 * claim passes and the warning is printed as output of the suite.
 */
import { countOf } from "../../openapi/text/count-of.ts";
import type { Report, Verdict } from "../report/report.ts";
import { type XmlFragment, xml } from "./html/xml-template.ts";
import { factLines, type ReportSummary, summarise, type ViolatedClaim } from "./report-summary.ts";
import type { Reporter } from "./reporter.ts";
import { runDetails } from "./run-details.ts";

export const junitReporter: Reporter = (reports, options) => {
  const suites = reports.map((report, id) => suiteOf({ report, id }, summarise(report, options)));
  const total = (name: keyof Counts) => suites.reduce((sum, { counts }) => sum + counts[name], 0);
  const whole = xml`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="smart-links verify" tests="${total("tests")}" failures="${total("failures")}" errors="${total("errors")}">
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
  { report, id }: { readonly report: Report; readonly id: number },
  summary: ReportSummary,
): { readonly counts: Counts; readonly suite: XmlFragment } {
  const counts: Counts = {
    tests: report.verdicts.length + summary.unanswered.length,
    failures: summary.violated.length,
    errors: summary.errored.length + summary.unanswered.length,
    skipped: summary.skipped.length,
  };
  const seconds = report.exchanges.reduce((sum, { latencyMs }) => sum + latencyMs, 0) / 1000;
  const properties = runDetails(report).map(
    ([name, value]) => xml`      <property name="${name}" value="${value}"/>\n`,
  );
  const suite = xml`  <testsuite name="edition ${report.edition.requested} of ${report.target}" package="smart-links" id="${id}" timestamp="${secondOf(report.startedAt)}" hostname="${hostOf(report.target)}" tests="${counts.tests}" failures="${counts.failures}" errors="${counts.errors}" skipped="${counts.skipped}" time="${seconds.toFixed(3)}">
    <properties>
${properties}    </properties>
${casesOf(summary)}    <system-out>${lines(otherObservations(report, summary))}</system-out>
    <system-err/>
  </testsuite>
`;
  return { counts, suite };
}

function casesOf(summary: ReportSummary): readonly XmlFragment[] {
  const reasoned = (tag: XmlFragment, verdicts: readonly Verdict[]) =>
    verdicts.map((each) => testCase(each, xml`<${tag} message="${each.reason ?? ""}"/>`));
  // A claim whose findings are all known passes. One with others is violated.
  const onlyKnown = summary.known.filter(({ verdict }) => verdict.outcome === "known");
  const passed = [...summary.warned, ...summary.differing, ...onlyKnown];
  return [
    ...summary.violated.map((violated) => testCase(violated.verdict, failure(violated))),
    ...passed.map(({ verdict }) => testCase(verdict)),
    ...summary.unanswered.map(({ probe, detail }) =>
      testCase({ check: "unanswered", claim: probe }, xml`<error message="${detail}"/>`),
    ),
    ...reasoned(xml`error`, summary.errored),
    ...reasoned(xml`skipped`, summary.skipped),
    ...summary.held.map((each) => testCase(each)),
  ];
}

/** The requests of a run serve all claims together, so a claim takes no time of its own: the suite has that of the requests. */
function testCase({ check, claim }: Pick<Verdict, "check" | "claim">, inside?: XmlFragment): XmlFragment {
  const start = xml`    <testcase classname="${check}" name="${claim}" time="0.000"`;
  return inside === undefined ? xml`${start}/>\n` : xml`${start}>${inside}</testcase>\n`;
}

/** A test case has one failure: importers drop further ones, or refuse them. */
function failure({ verdict, findings }: ViolatedClaim): XmlFragment {
  const [first, ...others] = findings;
  const more = others.length === 0 ? "" : ` (and ${countOf(others.length, "more finding")})`;
  const message = `expected ${first?.expected}, received ${first?.received}${more}`;
  return xml`<failure type="${verdict.check}" message="${message}">${lines(findings.flatMap(factLines))}</failure>`;
}

/** The instant without fraction and zone, which is UTC: what Ant's schema allows. */
function secondOf(instant: string): string {
  const ms = Date.parse(instant);
  return (Number.isNaN(ms) ? instant : new Date(ms).toISOString()).slice(0, 19);
}

/** The host that was tested; that of a recording is not known. */
function hostOf(target: string): string {
  return /^https?:\/\/(\[[^\]]+\]|[^/:]+)/.exec(target)?.[1] ?? "localhost";
}

function factsOfClaim(title: string, { verdict, findings }: ViolatedClaim): readonly string[] {
  return [`${title}: ${verdict.claim}`, ...findings.flatMap(factLines)];
}

function otherObservations(
  { likelyCause }: Report,
  { headline, warned, differing, behaviours, drift, advisories, knownNotes }: ReportSummary,
): readonly string[] {
  return [
    headline,
    ...(likelyCause === undefined ? [] : [`Likely cause: ${likelyCause}`]),
    ...warned.flatMap((one) => factsOfClaim("warning", one)),
    ...differing.flatMap((one) => factsOfClaim("differs", one)),
    ...knownNotes,
    ...behaviours.map(({ seen, claim, detail }) => `${seen}: ${claim} ${detail}`),
    ...drift.map(({ change, at, detail }) => `drift, ${change} ${at}: ${detail}`),
    ...advisories.map(({ check, detail }) => `${check}: ${detail}`),
  ];
}

/** Each text is one line; a line break inside a value is escaped. */
function lines(texts: readonly string[]): XmlFragment {
  return xml`${texts.map((text, i) => (i === 0 ? text : xml`\n${text}`))}`;
}
