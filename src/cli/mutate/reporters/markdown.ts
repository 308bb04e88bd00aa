/** For the step summary of a build, an issue or a wiki page. Text from a command stands in code, never as Markdown. */
import { escapeMarkdown, markdownCode, markdownSection } from "../../../report-text.ts";
import { families, isDoubtful, type MutantResult } from "../mutation-report.ts";
import {
  explain,
  familyTitles,
  headlineOf,
  lastLines,
  resultWords,
  runText,
  scoreText,
  toneOf,
} from "../report-words.ts";
import type { MutationReporter } from "./reporter.ts";

const marks = { good: "✅", bad: "❌", idle: "➖" } as const;

/** Lines of output that are shown of each run. */
const mostLines = 8;

export const markdownReport: MutationReporter = (report) => {
  const { command, baseline, mutants } = report;
  const blocks = [
    `## ${report.score === 100 ? "✅" : "❌"} ${escapeMarkdown(headlineOf(report))}`,
    `**command** ${markdownCode(command)} · **baseline** passed in ${runText(baseline)}`,
    ...families.flatMap((family) =>
      markdownSection(
        `${familyTitles[family]}: ${scoreText(report.families[family])}`,
        ["outcome", "mutant", "what the API does", "what the command did"],
        mutants.filter((each) => each.family === family).map(rowOf),
      ),
    ),
  ];
  return `${blocks.join("\n\n")}\n`;
};

function rowOf(mutant: MutantResult): readonly string[] {
  const { id, sentence, outcome, output } = mutant;
  const lines = outcome === "broke" || outcome === "timed_out" ? lastLines(output, mostLines) : [];
  return [
    `${isDoubtful(mutant) ? "⚠️" : marks[toneOf(outcome)]} ${resultWords(mutant)}`,
    markdownCode(id),
    escapeMarkdown(sentence),
    [escapeMarkdown(explain(mutant)), ...lines.map(markdownCode)].join("<br>"),
  ];
}
