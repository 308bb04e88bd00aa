/** For a terminal: what matters most stands last, where the eye is. */
import type { Report, Verdict } from "../report.ts";
import { type Broken, circumstances, type Digest, digestOf, type Ending, type Finding } from "./digest.ts";
import { visible } from "./escape.ts";
import { type Colour, type Paint, painter } from "./paint.ts";
import type { Reporter } from "./reporter.ts";

export const consoleReporter: Reporter = (reports, options) => {
  const paint = painter(options.colour);
  return reports.map((report) => textOf(report, digestOf(report, options), paint)).join("\n");
};

const marks: { readonly [E in Ending]: readonly [string, Colour] } = {
  held: ["✓", "green"],
  violated: ["✗", "red"],
  unanswered: ["!", "yellow"],
};

const seenMarks = { holds: "=", "does not hold": "≠", unknown: "?" } as const;

function textOf(report: Report, digest: Digest, paint: Paint): string {
  const group = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ["", `${paint("bold", title)} ${paint("dim", String(lines.length))}`, ...lines];
  const line = (mark: string, colour: Colour, text: string) => `  ${paint(colour, mark)} ${visible(text)}`;
  const because = ({ claim, reason = "no reason given" }: Verdict) => `${claim} Because: ${reason}`;
  const broken = (mark: string, colour: Colour) => (each: Broken) => brokenLines(each, paint, [mark, colour]);
  const cause = report.likelyCause === undefined ? [] : ["", causeLine(report.likelyCause, paint)];
  const lines = [
    ...circumstances(report).map(([name, value]) => `${paint("dim", name.padEnd(8))} ${visible(value)}`),
    ...group(
      "Held",
      digest.held.map((each) => heldLine(each, paint)),
    ),
    ...group(
      "Skipped",
      digest.skipped.map((each) => line("-", "dim", because(each))),
    ),
    ...group(
      "Observed",
      digest.behaviours.map(({ seen, claim, value, detail }) =>
        line(
          seenMarks[seen],
          "cyan",
          `${seen}${value === undefined ? "" : ` (${value})`}: ${claim} ${detail}`,
        ),
      ),
    ),
    ...group(
      "Drift",
      digest.drifts.map(({ change, at, detail }) => line("~", "cyan", `${change} ${at}: ${detail}`)),
    ),
    ...group(
      "Notes",
      digest.notes.map(({ check, detail }) => line("·", "cyan", `${check}: ${detail}`)),
    ),
    ...group("No answer", [
      ...report.unanswered.map(({ step, detail }) => line("!", "yellow", `${step}: ${detail}`)),
      ...digest.errored.map((each) => line("!", "yellow", because(each))),
    ]),
    ...group("Warnings", digest.warned.map(broken("!", "yellow"))),
    ...group("Violated", digest.violated.map(broken("✗", "red"))),
    ...cause,
    "",
    headline(digest, paint),
  ];
  return `${lines.join("\n")}\n`;
}

function heldLine({ claim, evidence, exercised }: Verdict, paint: Paint): string {
  const grade = evidence === "documented" ? "" : ` ${evidence}`;
  return `  ${paint("green", "✓")} ${visible(claim)} ${paint("dim", `×${exercised}${grade}`)}`;
}

function brokenLines(
  { verdict, findings }: Broken,
  paint: Paint,
  [mark, colour]: readonly [string, Colour],
): string {
  const title = `  ${paint(colour, mark)} ${paint("bold", visible(verdict.claim))}`;
  const grade = paint("dim", `${visible(verdict.check)}, ${verdict.evidence}`);
  return [`${title} ${grade}`, ...findings.map((finding) => findingLines(finding, paint))].join("\n");
}

function findingLines({ place, expected, received, curl }: Finding, paint: Paint): string {
  const facts: readonly (readonly [string, string, Colour])[] = [
    ["at", place, "cyan"],
    ["expected", expected, "green"],
    ["received", received, "red"],
    ["repeat", curl, "dim"],
  ];
  return facts
    .filter(([, text]) => text !== "")
    .map(([name, text, colour]) => `      ${paint("dim", name.padEnd(8))}  ${paint(colour, visible(text))}`)
    .join("\n");
}

function causeLine(cause: string, paint: Paint): string {
  return `${paint("bold", "Likely cause:")} ${visible(cause)}`;
}

function headline({ ending, headline }: Digest, paint: Paint): string {
  const [mark, colour] = marks[ending];
  return paint("bold", paint(colour, `${mark} ${headline}`));
}
