/** One HTML page that needs no network and no script. */
import { version } from "../../../openapi/generated/version.gen.ts";
import { article, badge, code, htmlPage, table, tally, type XmlFragment, xml } from "../../../report-text.ts";
import { families, isDoubtful, type MutantOutcome, type MutantResult } from "../mutation-report.ts";
import {
  explain,
  familyTitles,
  headlineOf,
  lastLines,
  outcomeWords,
  resultWords,
  runText,
  scoreText,
  toneOf,
} from "../report-words.ts";
import type { MutationReporter } from "./reporter.ts";

/** Lines of output that are shown of each run. */
const mostLines = 40;

export const htmlReport: MutationReporter = (report) => {
  const { command, baseline, mutants, score } = report;
  const counts = (Object.keys(outcomeWords) as MutantOutcome[]).map((outcome) => ({
    name: outcomeWords[outcome],
    colour: outcome === "timed_out" ? "odd" : toneOf(outcome),
    count: mutants.filter((each) => each.outcome === outcome).length,
  }));
  const head = {
    id: "run-1",
    result: score === null ? "unanswered" : score === 100 ? "held" : "violated",
    headline: headlineOf(report),
    facts: [
      ["command", command],
      ["baseline", `passed in ${runText(baseline)}`],
      ["noticed", scoreText(report.families.notice)],
      ["survived", scoreText(report.families.survive)],
    ],
  } as const;
  const tables = families.flatMap((family) =>
    table(
      familyTitles[family],
      ["outcome", "mutant", "what the API does", "what the command did"],
      mutants.filter((each) => each.family === family).map(rowOf),
    ),
  );
  return htmlPage({
    kind: "Mutation report",
    subject: command,
    version,
    articles: [article(head, [tally(counts), ...tables])],
  });
};

function rowOf(mutant: MutantResult): readonly XmlFragment[] {
  const { id, sentence, outcome, output } = mutant;
  const tone = toneOf(outcome);
  const lines = tone === "bad" ? lastLines(output, mostLines) : [];
  const shown =
    lines.length === 0
      ? undefined
      : xml`<details><summary>Output</summary><pre tabindex="0">${lines.map((line) => xml`${line}\n`)}</pre></details>`;
  return [
    badge(isDoubtful(mutant) ? "odd" : tone, resultWords(mutant)),
    code(id),
    xml`${sentence}`,
    xml`${explain(mutant)}${shown}`,
  ];
}
