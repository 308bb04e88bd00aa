/** For the step summary of a build, an issue or a wiki page. What a target said stands in code, never as markup. */
import type { Report } from "../report/report.ts";
import { markdown, markdownBlock, markdownCell, markdownCode } from "./escape.ts";
import {
  type BrokenClaim,
  circumstances,
  digestOf,
  type Ending,
  type LocatedViolation,
  type ReportDigest,
} from "./report-digest.ts";
import type { Reporter } from "./reporter.ts";

export const markdownReporter: Reporter = (reports, options) =>
  `${reports.map((report) => blocksOf(report, digestOf(report, options)).join("\n\n")).join("\n\n")}\n`;

const marks: { readonly [E in Ending]: string } = { held: "✅", violated: "❌", unanswered: "⚠️" };

function blocksOf(report: Report, digest: ReportDigest): readonly string[] {
  const verdicts = [digest.held, digest.violated, digest.warned, digest.errored, digest.skipped];
  const cause = report.likelyCause;
  return [
    `## ${marks[digest.ending]} ${markdown(digest.headline)}`,
    circumstances(report)
      .map(([name, value]) => `**${name}** ${markdownCode(value)}`)
      .join(" · "),
    table(
      ["held", "violated", "warnings", "no answer", "skipped"],
      [verdicts.map(({ length }) => String(length))],
    ),
    ...(cause === undefined ? [] : [`> **Likely cause:** ${markdown(cause)}`]),
    ...digest.violated.flatMap((broken) => brokenBlocks("❌", broken)),
    ...digest.warned.flatMap((broken) => brokenBlocks("⚠️", broken)),
    ...section(
      "No answer",
      ["question", "because"],
      [
        ...report.unanswered.map(({ probe: step, detail }) => [markdown(step), markdownCode(detail)]),
        ...digest.errored.map(({ claim, reason = "" }) => [markdown(claim), markdownCode(reason)]),
      ],
    ),
    ...section(
      "Drift",
      ["change", "at", "detail"],
      digest.drifts.map(({ change, at, detail }) => [change, markdownCode(at), markdownCode(detail)]),
    ),
    ...section(
      "Observed",
      ["behaviour", "seen", "detail"],
      digest.behaviours.map(({ claim, seen, value, detail }) => [
        markdown(claim),
        value === undefined ? seen : `${seen}: ${markdownCode(String(value))}`,
        markdownCode(detail),
      ]),
    ),
    ...section(
      "Notes",
      ["check", "detail"],
      digest.notes.map((each) => [each.check, each.detail].map(markdownCode)),
    ),
    ...folded(
      `Skipped: ${digest.skipped.length}`,
      digest.skipped.map(({ claim, reason = "" }) => `${markdown(claim)} Because: ${markdownCode(reason)}`),
    ),
    ...folded(
      `Held: ${digest.held.length}`,
      digest.held.map(({ claim, exercised }) => `${markdown(claim)} ×${exercised}`),
    ),
  ];
}

function brokenBlocks(mark: string, { verdict, findings }: BrokenClaim): readonly string[] {
  return [
    `### ${mark} ${markdown(verdict.claim)}`,
    `${markdownCode(verdict.check)} · ${verdict.evidence}`,
    ...findings.flatMap(findingBlocks),
  ];
}

function findingBlocks({ place, expected, received, curl }: LocatedViolation): readonly string[] {
  const facts = Object.entries({ at: place, expected, received });
  const list = facts.map(([name, text]) => `- ${name} ${markdownCode(text)}`).join("\n");
  return curl === "" ? [list] : [list, markdownBlock("sh", curl)];
}

function section(
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return rows.length === 0 ? [] : [`### ${title}`, table(head, rows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(markdownCell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function folded(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  return [`<details><summary>${title}</summary>`, items.map((item) => `- ${item}`).join("\n"), "</details>"];
}
