/** For the step summary of a build, an issue or a wiki page. Text from a target stands in code, never as Markdown. */
import type { Report } from "../../report/report.ts";
import { escapeMarkdown, markdownBlock, markdownCode } from "../escape.ts";
import {
  type LocatedViolation,
  type ReportSummary,
  type RunResult,
  summarise,
  type ViolatedClaim,
} from "../report-summary.ts";
import type { Reporter } from "../reporter.ts";
import { runDetails } from "../run-details.ts";
import { folded, section, table } from "./markdown-parts.ts";

export const markdownReporter: Reporter = (reports, options) =>
  `${reports.map((report) => blocksOf(report, summarise(report, options)).join("\n\n")).join("\n\n")}\n`;

const marks: { readonly [E in RunResult]: string } = { held: "✅", violated: "❌", unanswered: "⚠️" };

function blocksOf(report: Report, summary: ReportSummary): readonly string[] {
  const { held, violated, warned, differing, known, errored, skipped } = summary;
  const verdicts = [held, violated, warned, differing, known, errored, skipped];
  const cause = report.likelyCause;
  const details = runDetails(report).map(([name, value]) => `**${name}** ${markdownCode(value)}`);
  const notes = summary.knownNotes.map((text) => [escapeMarkdown(text)]);
  const advisories = summary.advisories.map((each) => [each.check, each.detail].map(markdownCode));
  return [
    `## ${marks[summary.result]} ${escapeMarkdown(summary.headline)}`,
    details.join(" · "),
    table(
      ["held", "violated", "warnings", "differs", "known", "no response", "skipped"],
      [verdicts.map(({ length }) => String(length))],
    ),
    ...(cause === undefined ? [] : [`> **Likely cause:** ${escapeMarkdown(cause)}`]),
    ...summary.violated.flatMap((violated) => violatedBlocks("❌", violated)),
    ...summary.warned.flatMap((violated) => violatedBlocks("⚠️", violated)),
    ...summary.differing.flatMap((violated) => violatedBlocks("≠", violated)),
    ...section("Known findings", ["finding"], notes),
    ...section(
      "No usable response",
      ["request or claim", "reason"],
      [
        ...summary.unanswered.map(({ probe, detail }) => [escapeMarkdown(probe), markdownCode(detail)]),
        ...summary.errored.map(({ claim, reason = "" }) => [escapeMarkdown(claim), markdownCode(reason)]),
      ],
    ),
    ...section(
      "Drift",
      ["change", "at", "detail"],
      summary.drift.map(({ change, at, detail }) => [change, markdownCode(at), markdownCode(detail)]),
    ),
    ...section(
      "Observed",
      ["behaviour", "seen", "detail"],
      summary.behaviours.map(({ claim, seen, value, detail }) => [
        escapeMarkdown(claim),
        value === undefined ? seen : `${seen}: ${markdownCode(String(value))}`,
        markdownCode(detail),
      ]),
    ),
    ...section("Advisories", ["check", "detail"], advisories),
    ...folded(
      `Skipped: ${summary.skipped.length}`,
      summary.skipped.map(
        ({ claim, reason = "" }) => `${escapeMarkdown(claim)} Because: ${markdownCode(reason)}`,
      ),
    ),
    ...folded(
      `Held: ${summary.held.length}`,
      summary.held.map(({ claim, exercised }) => `${escapeMarkdown(claim)} ×${exercised}`),
    ),
  ];
}

function violatedBlocks(mark: string, { verdict, findings }: ViolatedClaim): readonly string[] {
  return [
    `### ${mark} ${escapeMarkdown(verdict.claim)}`,
    `${markdownCode(verdict.check)} · ${verdict.evidence}`,
    ...findings.flatMap(findingBlocks),
  ];
}

function findingBlocks(finding: LocatedViolation): readonly string[] {
  const { place, expected, received, curl, comparedCurl } = finding;
  const facts = Object.entries({ at: place, expected, received });
  const list = facts.map(([name, text]) => `- ${name} ${markdownCode(text)}`).join("\n");
  const compared = comparedCurl === "" ? [] : ["Compared with:", markdownBlock("sh", comparedCurl)];
  return [list, ...(curl === "" ? [] : [markdownBlock("sh", curl)]), ...compared];
}
