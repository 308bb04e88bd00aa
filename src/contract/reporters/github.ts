/** For GitHub Actions: workflow commands that become annotations of the run. Every line is a command of ours. */
import type { Report } from "../report/report.ts";
import { githubMessage, githubProperty } from "./escape.ts";
import { type BrokenClaim, digestOf, type ReportDigest } from "./report-digest.ts";
import type { Reporter } from "./reporter.ts";

export const githubReporter: Reporter = (reports, options) =>
  reports.flatMap((report) => commandsOf(report, digestOf(report, options))).join("");

type Level = "error" | "warning" | "notice";

function commandsOf(report: Report, digest: ReportDigest): readonly string[] {
  const cause = report.likelyCause === undefined ? [] : [`Likely cause: ${report.likelyCause}`];
  const level: Level = digest.ending === "held" ? "notice" : "error";
  return [
    command(level, `smart-links, edition ${report.edition.asked}`, [
      digest.headline,
      ...cause,
      report.target,
    ]),
    ...digest.violated.flatMap((broken) => brokenCommands("error", broken)),
    ...report.unanswered.map(({ probe: step, detail }) => command("error", `No answer: ${step}`, [detail])),
    ...listed(
      "error",
      "Claims without an answer",
      digest.errored.map(({ claim, reason = "" }) => `${claim} Because: ${reason}`),
    ),
    ...digest.warned.flatMap((broken) => brokenCommands("warning", broken)),
    ...digest.drifts.map(({ change, at, detail }) => command("warning", `Drift: ${change} ${at}`, [detail])),
    ...listed(
      "notice",
      "Observed",
      digest.behaviours.map(({ seen, claim, detail }) => `${seen}: ${claim} ${detail}`),
    ),
    ...listed(
      "notice",
      "Skipped",
      digest.skipped.map(({ claim, reason = "" }) => `${claim} Because: ${reason}`),
    ),
    ...listed(
      "notice",
      "Notes",
      digest.notes.map(({ check, detail }) => `${check}: ${detail}`),
    ),
  ];
}

/** GitHub shows ten annotations of a level per step, so what belongs together is one. */
function listed(level: Level, title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [command(level, title, lines)];
}

function brokenCommands(level: Level, { verdict, findings }: BrokenClaim): readonly string[] {
  return findings.map(({ place, expected, received, curl }) =>
    command(level, `${verdict.claim} (${verdict.check})`, [
      `at ${place}`,
      `expected ${expected}`,
      `received ${received}`,
      ...(curl === "" ? [] : [`repeat ${curl}`]),
    ]),
  );
}

function command(level: Level, title: string, lines: readonly string[]): string {
  return `::${level} title=${githubProperty(title)}::${githubMessage(lines)}\n`;
}
