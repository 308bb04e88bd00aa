/** For GitHub Actions: workflow commands, which become annotations of the run. Every line is one command. */
import type { Report, Verdict } from "../report/report.ts";
import { githubMessage, githubProperty } from "./escape.ts";
import { factLines, type ReportSummary, summarise, type ViolatedClaim } from "./report-summary.ts";
import type { Reporter } from "./reporter.ts";

export const githubReporter: Reporter = (reports, options) =>
  reports.flatMap((report) => commandsOf(report, summarise(report, options))).join("");

type Level = "error" | "warning" | "notice";

function commandsOf(report: Report, summary: ReportSummary): readonly string[] {
  const cause = report.likelyCause === undefined ? [] : [`Likely cause: ${report.likelyCause}`];
  const level: Level = summary.result === "held" ? "notice" : "error";
  const title = `smart-links, edition ${report.edition.requested}`;
  const because = ({ claim, reason = "" }: Verdict) => `${claim} Because: ${reason}`;
  const seen = summary.behaviours.map((one) => `${one.seen}: ${one.claim} ${one.detail}`);
  const advisories = summary.advisories.map(({ check, detail }) => `${check}: ${detail}`);
  return [
    command(level, title, [summary.headline, ...cause, report.target]),
    ...summary.violated.flatMap((violated) => violatedCommands("error", violated)),
    ...summary.unanswered.map(({ probe, detail }) => command("error", `No response: ${probe}`, [detail])),
    ...listed("error", "Claims without a response", summary.errored.map(because)),
    ...summary.warned.flatMap((violated) => violatedCommands("warning", violated)),
    ...summary.drift.map(({ change, at, detail }) => command("warning", `Drift: ${change} ${at}`, [detail])),
    ...listed("notice", "Observed", seen),
    ...summary.differing.flatMap((violated) => violatedCommands("notice", violated)),
    ...listed("notice", "Known findings", summary.knownNotes),
    ...listed("notice", "Skipped", summary.skipped.map(because)),
    ...listed("notice", "Advisories", advisories),
  ];
}

/** GitHub shows ten annotations of a level per step, so related lines share one annotation. */
function listed(level: Level, title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [command(level, title, lines)];
}

function violatedCommands(level: Level, { verdict, findings }: ViolatedClaim): readonly string[] {
  const title = `${verdict.claim} (${verdict.check})`;
  return findings.map((finding) => command(level, title, factLines(finding)));
}

function command(level: Level, title: string, lines: readonly string[]): string {
  return `::${level} title=${githubProperty(title)}::${githubMessage(lines)}\n`;
}
