/** The differences between the responses of two targets, for a terminal. */
import { expectArgument } from "../../openapi/expect-argument.ts";
import { countOf } from "../../openapi/text/count-of.ts";
import type { Comparison, ResponseDifference } from "../compare-targets.ts";
import type { Report } from "../report/report.ts";
import { reporterOptions, comparisons as someComparisons } from "../report/report-kinds.ts";
import { type Colourise, colouriser } from "./colours.ts";
import { printable, printableJson, shortened } from "./escape.ts";
import { runResultOf, summarise } from "./report-summary.ts";
import type { ReporterOptions } from "./reporter.ts";

/** At most this many differences are shown per response: the data of two links differs everywhere. */
const mostShown = 8;

/** The differences of two targets, by edition: `left` got the requests first, `right` got the same requests. */
export function comparisonText(comparisons: readonly Comparison[], options: ReporterOptions): string {
  expectArgument("comparisonText", comparisons, someComparisons);
  expectArgument("comparisonText", options, reporterOptions);
  return comparisons.map((comparison) => textOf(comparison, options)).join("\n");
}

/** The same for programs, without the bodies of the responses. */
export function comparisonJson(comparisons: readonly Comparison[]): string {
  expectArgument("comparisonJson", comparisons, someComparisons);
  const side = (report: Report) => ({ target: report.target, result: runResultOf(report) });
  const data = comparisons.map(({ left, right, differences, behaviours }) => ({
    edition: left.edition.requested,
    left: side(left),
    right: side(right),
    behaviours,
    differences,
  }));
  return `${printableJson(JSON.stringify({ comparisons: data }, undefined, 2))}\n`;
}

function textOf({ left, right, differences, behaviours }: Comparison, options: ReporterOptions): string {
  const colourise = colouriser(options.colour);
  const side = (name: string, report: Report) =>
    `${colourise("dim", name.padEnd(6))} ${printable(report.target)}: ${summarise(report, options).headline}`;
  const probes = [...new Set(differences.map(({ probe }) => probe))];
  const seen = behaviours.map((one) => `  ${one.assumption}\n${pair(one.left, one.right, colourise)}`);
  const changed = probes.map((probe) => {
    const found = differences.filter((difference) => difference.probe === probe);
    return differenceLines(found, colourise);
  });
  const conclusion =
    differences.length + behaviours.length === 0
      ? colourise("green", "= Both targets gave the same responses.")
      : colourise("yellow", `≠ ${countOf(probes.length, "request")} got different responses.`);
  const blocks = [
    `${colourise("bold", `Edition ${left.edition.requested}`)}\n${side("left", left)}\n${side("right", right)}`,
    ...(seen.length === 0 ? [] : [[colourise("bold", "Undocumented behaviour"), ...seen].join("\n")]),
    ...changed,
    colourise("bold", conclusion),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The differences between two responses to one request. */
function differenceLines(found: readonly ResponseDifference[], colourise: Colourise): string {
  const [{ probe, request }] = found as readonly [ResponseDifference];
  const auth = request.auth === undefined || request.auth === "key" ? "" : `, key: ${request.auth}`;
  const head = `${colourise("bold", probe)} ${colourise("dim", printable(`${request.method} ${request.path}${auth}`))}`;
  const shown = found.slice(0, mostShown).map(({ at, count, left, right }) => {
    const more = count > 1 ? ` (and ${countOf(count - 1, "more place")})` : "";
    return `  ${colourise("cyan", printable(at || "/"))}${more}\n${pair(left, right, colourise)}`;
  });
  const rest = found.length - shown.length;
  return [head, ...shown, ...(rest > 0 ? [`  and ${countOf(rest, "more difference")}`] : [])].join("\n");
}

function pair(left: string, right: string, colourise: Colourise): string {
  const line = (name: string, text: string) =>
    `    ${colourise("dim", name.padEnd(6))} ${printable(shortened(text, 200))}`;
  return `${line("left", left)}\n${line("right", right)}`;
}
