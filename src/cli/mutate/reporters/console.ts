/** For a terminal: the most important part comes last, next to the prompt. */
import { type Colour, type Colourise, colouriser, printable } from "../../../report-text.ts";
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

const marks: { readonly [T in ReturnType<typeof toneOf>]: readonly [string, Colour] } = {
  good: ["✓", "green"],
  bad: ["✗", "red"],
  idle: ["-", "dim"],
};
const doubtfulMark = ["!", "yellow"] as const;

/** Lines of output that are shown of a client that broke. */
const mostLines = 15;

export const consoleReport: MutationReporter = (report, { colour, verbose }) => {
  const colourise = colouriser(colour);
  const { command, baseline, mutants } = report;
  const sections = families.flatMap((family) => {
    const own = mutants.filter((each) => each.family === family);
    if (own.length === 0) return [];
    const title = `${colourise("bold", familyTitles[family])} ${colourise("dim", scoreText(report.families[family]))}`;
    return ["", title, ...own.flatMap((mutant) => mutantLines(mutant, { colourise, verbose }))];
  });
  const isGood = report.score === 100 && !mutants.some(isDoubtful);
  const headline = `${isGood ? "✓" : "✗"} ${headlineOf(report)}`;
  const lines = [
    `${colourise("dim", "command ")} ${printable(command)}`,
    `${colourise("dim", "baseline")} passed in ${runText(baseline)}`,
    ...sections,
    "",
    ...repeatLine(mutants),
    colourise("bold", colourise(isGood ? "green" : "red", headline)),
  ];
  return `${lines.join("\n")}\n`;
};

/** How to look at the first mutant that did not end well. */
function repeatLine(mutants: readonly MutantResult[]): readonly string[] {
  const isBad = ({ outcome }: MutantResult) => toneOf(outcome) === "bad";
  const bad = mutants.find(isBad) ?? mutants.find(isDoubtful);
  return bad === undefined
    ? []
    : [`To run one again: smart-links run --mutant ${bad.id} [the same options] -- COMMAND`, ""];
}

function mutantLines(
  mutant: MutantResult,
  { colourise, verbose }: { readonly colourise: Colourise; readonly verbose: boolean },
): readonly string[] {
  const { id, sentence, outcome, output } = mutant;
  const isOdd = toneOf(outcome) === "bad" || isDoubtful(mutant);
  const [mark, colour] = isDoubtful(mutant) ? doubtfulMark : marks[toneOf(outcome)];
  const head = `  ${colourise(colour, mark)} ${colourise(isOdd ? "bold" : "dim", id)} ${colourise(colour, resultWords(mutant))}`;
  if (!isOdd && !verbose) return [`${head}  ${sentence}`];
  const isOutputShown = verbose || outcome === "broke" || outcome === "timed_out";
  const shown = isOutputShown ? lastLines(output, verbose ? Number.POSITIVE_INFINITY : mostLines) : [];
  return [
    head,
    `      ${sentence}`,
    printable(`      ${explain(mutant)}`),
    ...shown.map((line) => colourise("dim", `      | ${printable(line)}`)),
  ];
}
