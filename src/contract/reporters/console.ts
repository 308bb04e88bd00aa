/** For a terminal: what matters most stands last, where the eye is. */
import type { Report, Verdict } from "../report/report.ts";
import { type Colour, type Paint, painter } from "./colours.ts";
import { visible } from "./escape.ts";
import {
  type BrokenClaim,
  circumstances,
  digestOf,
  type Ending,
  type LocatedViolation,
  type ReportDigest,
} from "./report-digest.ts";
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

/** More claims than these without an answer have one cause, which is said already. */
const mostErrored = 8;

function textOf(report: Report, digest: ReportDigest, paint: Paint): string {
  const group = (title: string, lines: readonly string[], count = lines.length) =>
    lines.length === 0 ? [] : ["", `${paint("bold", title)} ${paint("dim", String(count))}`, ...lines];
  const broken = (mark: string, colour: Colour) => (each: BrokenClaim) =>
    brokenLines(each, paint, [mark, colour]);
  const line = (
    mark: string,
    colour: Colour,
    [text, aside]: readonly [text: string, aside?: string | undefined],
  ) => `  ${paint(colour, mark)} ${visible(text)}${aside ? paint("dim", ` (${visible(aside)})`) : ""}`;
  const { held, skipped, behaviours, drifts, notes, errored, warned, violated } = digest;
  const known = behaviours.filter(({ seen }) => seen !== "unknown");
  const unknown = behaviours.filter(({ seen }) => seen === "unknown").map(({ assumption }) => assumption);
  const cause = report.likelyCause === undefined ? [] : ["", causeLine(report.likelyCause, paint)];
  const lines = [
    ...circumstances(report).map(([name, value]) => `${paint("dim", name.padEnd(8))} ${visible(value)}`),
    ...group(
      "Held",
      held.map((each) => heldLine(each, paint)),
    ),
    ...group(
      "Skipped",
      skipped.map(({ claim, reason }) => line("-", "dim", [claim, reason])),
    ),
    ...group(
      "Observed",
      [
        ...known.map(({ seen, claim, value, detail }) =>
          line(seenMarks[seen], "cyan", [
            `${seen}${value === undefined ? "" : `, ${value}`}: ${claim}`,
            detail,
          ]),
        ),
        ...(unknown.length === 0 ? [] : [line("?", "dim", [`not told: ${unknown.join(", ")}`])]),
      ],
      behaviours.length,
    ),
    ...group(
      "Drift",
      drifts.map(({ change, at, detail }) => line("~", "cyan", [`${change} ${at}`, detail])),
    ),
    ...group(
      "Notes",
      notes.map(({ check, detail }) => line("·", "cyan", [`${check}: ${detail}`])),
    ),
    ...group(
      "No answer",
      [
        ...report.unanswered.map(({ probe: step, detail }) => line("!", "yellow", [step, detail])),
        ...(errored.length > mostErrored
          ? [line("!", "yellow", [`${errored.length} claims could not be judged for want of an answer`])]
          : errored.map(({ claim, reason }) => line("!", "yellow", [claim, reason]))),
      ],
      report.unanswered.length + errored.length,
    ),
    ...group("Warnings", warned.map(broken("!", "yellow"))),
    ...group("Violated", violated.map(broken("✗", "red"))),
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
  { verdict, findings }: BrokenClaim,
  paint: Paint,
  [mark, colour]: readonly [string, Colour],
): string {
  const title = `  ${paint(colour, mark)} ${paint("bold", visible(verdict.claim))}`;
  const grade = paint("dim", `${visible(verdict.check)}, ${verdict.evidence}`);
  return [`${title} ${grade}`, ...findings.map((finding) => findingLines(finding, paint))].join("\n");
}

function findingLines({ place, expected, received, curl }: LocatedViolation, paint: Paint): string {
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

function headline({ ending, headline }: ReportDigest, paint: Paint): string {
  const [mark, colour] = marks[ending];
  return paint("bold", paint(colour, `${mark} ${headline}`));
}
