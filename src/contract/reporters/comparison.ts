/** Where two targets answer differently, for a terminal. */
import type { Comparison, ResponseDifference } from "../compare-targets.ts";
import type { Report } from "../report/report.ts";
import { type Paint, painter } from "./colours.ts";
import { clipped, visible, visibleJson } from "./escape.ts";
import { counted, digestOf, endingOf } from "./report-digest.ts";
import type { ReporterOptions } from "./reporter.ts";

/** Differences shown of one answer: data of other links differs everywhere. */
const mostShown = 8;

/** The differences of two targets, by edition: left is what was asked first, right is what it is compared with. */
export function comparisonText(comparisons: readonly Comparison[], options: ReporterOptions): string {
  return comparisons.map((comparison) => textOf(comparison, options)).join("\n");
}

/** The same for programs, without the replies. */
export function comparisonJson(comparisons: readonly Comparison[]): string {
  const side = (report: Report) => ({ target: report.target, ending: endingOf(report) });
  const data = comparisons.map(({ left, right, differences, behaviours }) => ({
    edition: left.edition.asked,
    left: side(left),
    right: side(right),
    behaviours,
    differences,
  }));
  return `${visibleJson(JSON.stringify({ comparisons: data }, undefined, 2))}\n`;
}

function textOf({ left, right, differences, behaviours }: Comparison, options: ReporterOptions): string {
  const paint = painter(options.colour);
  const side = (name: string, report: Report) =>
    `${paint("dim", name.padEnd(6))} ${visible(report.target)}: ${digestOf(report, options).headline}`;
  const steps = [...new Set(differences.map(({ probe: step }) => step))];
  const seen = behaviours.map(
    ({ assumption, left: one, right: other }) => `  ${assumption}\n${pair(one, other, paint)}`,
  );
  const answers = steps.map((step) => {
    const found = differences.filter((difference) => difference.probe === step);
    return answerLines(found, paint);
  });
  const summary =
    differences.length + behaviours.length === 0
      ? paint("green", "= Both answer every question the same.")
      : paint("yellow", `≠ ${counted(steps.length, "question")} answered differently.`);
  const blocks = [
    `${paint("bold", `Edition ${left.edition.asked}`)}\n${side("left", left)}\n${side("right", right)}`,
    ...(seen.length === 0 ? [] : [[paint("bold", "What nobody documents"), ...seen].join("\n")]),
    ...answers,
    paint("bold", summary),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** What differs between two answers to one query. */
function answerLines(found: readonly ResponseDifference[], paint: Paint): string {
  const [{ probe: step, request }] = found as readonly [ResponseDifference];
  const auth = request.auth === undefined || request.auth === "key" ? "" : `, key: ${request.auth}`;
  const head = `${paint("bold", step)} ${paint("dim", visible(`${request.method} ${request.path}${auth}`))}`;
  const shown = found.slice(0, mostShown).map(({ at, count, left, right }) => {
    const more = count > 1 ? ` (and ${counted(count - 1, "more place")})` : "";
    return `  ${paint("cyan", visible(at || "/"))}${more}\n${pair(left, right, paint)}`;
  });
  const rest = found.length - shown.length;
  return [head, ...shown, ...(rest > 0 ? [`  and ${counted(rest, "more difference")}`] : [])].join("\n");
}

function pair(left: string, right: string, paint: Paint): string {
  const line = (name: string, text: string) =>
    `    ${paint("dim", name.padEnd(6))} ${visible(clipped(text, 200))}`;
  return `${line("left", left)}\n${line("right", right)}`;
}
