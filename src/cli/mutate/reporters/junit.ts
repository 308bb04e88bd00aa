/** For build servers: a suite for each family. A mutant that changed no response is skipped. */
import { type XmlFragment, xml } from "../../../report-text.ts";
import { type Family, families, isDoubtful, type MutantResult } from "../mutation-report.ts";
import { explain, headlineOf, lastLines, toneOf } from "../report-words.ts";
import type { MutationReporter } from "./reporter.ts";

/** Lines of output of a failure. */
const mostLines = 40;

export const junitReport: MutationReporter = (report) => {
  const { command, mutants } = report;
  const suites = families.map((family) =>
    suiteOf(family, { command, mutants, headline: headlineOf(report) }),
  );
  const whole = xml`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="smart-links mutate" ${countsOf(mutants)} errors="0">
${suites}</testsuites>
`;
  return whole.xml;
};

interface SuiteInput {
  readonly command: string;
  readonly mutants: readonly MutantResult[];
  readonly headline: string;
}

function suiteOf(family: Family, { command, mutants, headline }: SuiteInput): XmlFragment {
  const own = mutants.filter((each) => each.family === family);
  const seconds = own.reduce((sum, { durationMs }) => sum + durationMs, 0) / 1000;
  return xml`  <testsuite name="${family}: ${command}" ${countsOf(own)} skipped="${countOf("idle", own)}" errors="0" time="${seconds.toFixed(3)}">
${own.map(caseOf)}    <system-out>${headline}</system-out>
  </testsuite>
`;
}

function countsOf(mutants: readonly MutantResult[]): XmlFragment {
  return xml`tests="${mutants.length}" failures="${countOf("bad", mutants)}"`;
}

function countOf(tone: ReturnType<typeof toneOf>, mutants: readonly MutantResult[]): number {
  return mutants.filter(({ outcome }) => toneOf(outcome) === tone).length;
}

function caseOf(mutant: MutantResult): XmlFragment {
  const { id, family, sentence, outcome, durationMs } = mutant;
  const start = xml`    <testcase classname="${family}.${id}" name="${sentence}" time="${(durationMs / 1000).toFixed(3)}"`;
  const inside = {
    good: isDoubtful(mutant) ? xml`<system-out>${explain(mutant)}</system-out>` : undefined,
    bad: failure(mutant),
    idle: xml`<skipped message="${explain(mutant)}"/>`,
  };
  const content = inside[toneOf(outcome)];
  return content === undefined ? xml`${start}/>\n` : xml`${start}>${content}</testcase>\n`;
}

function failure(mutant: MutantResult): XmlFragment {
  const lines = lastLines(mutant.output, mostLines);
  const text = lines.map((line, i) => (i === 0 ? line : xml`\n${line}`));
  return xml`<failure type="${mutant.outcome}" message="${explain(mutant)}">${text}</failure>`;
}
