/** For a terminal: what is wrong comes first, then what was seen, then what was skipped and what holds. The result is the last line. */
import type { Report, Verdict } from "../report/report.ts";
import { type Colour, type Colourise, colouriser } from "./colours.ts";
import { printable } from "./escape.ts";
import {
  type FactName,
  factsOf,
  type LocatedViolation,
  type ReportSummary,
  type RunResult,
  summarise,
  type ViolatedClaim,
} from "./report-summary.ts";
import type { Reporter } from "./reporter.ts";
import { runDetails } from "./run-details.ts";

export const consoleReporter: Reporter = (reports, options) => {
  const colourise = colouriser(options.colour);
  return reports.map((report) => textOf(report, summarise(report, options), colourise)).join("\n");
};

const marks: { readonly [E in RunResult]: readonly [string, Colour] } = {
  held: ["✓", "green"],
  violated: ["✗", "red"],
  unanswered: ["!", "yellow"],
};

const seenMarks = { holds: "=", "does not hold": "≠", unknown: "?" } as const;

/** Differences that are listed: more are no change of an API, but another API. */
const mostDrift = 200;
/** More claims than this without a response have one cause, and it is printed already. */
const mostErrored = 8;

function textOf(report: Report, summary: ReportSummary, colourise: Colourise): string {
  const group = (title: string, lines: readonly string[], count = lines.length) =>
    lines.length === 0
      ? []
      : ["", `${colourise("bold", title)} ${colourise("dim", String(count))}`, ...lines];
  const claimLines = (mark: string, colour: Colour) => (each: ViolatedClaim) =>
    violatedLines(each, colourise, [mark, colour]);
  const line = (mark: string, colour: Colour, [text, aside]: readonly [string, (string | undefined)?]) => {
    const more = aside ? colourise("dim", ` (${printable(aside)})`) : "";
    return `  ${colourise(colour, mark)} ${printable(text)}${more}`;
  };
  const { held, skipped, behaviours, drift, errored, warned, violated } = summary;
  const [shownDrift, moreDrift] = [drift.slice(0, mostDrift), `${drift.length - mostDrift} more`];
  const known = behaviours.filter(({ seen }) => seen !== "unknown");
  const unknown = behaviours.filter(({ seen }) => seen === "unknown").map(({ assumption }) => assumption);
  const likely = report.likelyCause === undefined ? [] : ["", causeLine(report.likelyCause, colourise)];
  // A reason begins with what was missing, and ends with what became of the request.
  const cause = errored[0]?.reason?.split("; ").at(-1);
  const uncheckedText = `${errored.length} claims could not be checked: ${cause}`;
  const lines = [
    ...runDetails(report).map(([name, value]) => `${colourise("dim", name.padEnd(8))} ${printable(value)}`),
    ...group("Violated", violated.map(claimLines("✗", "red"))),
    ...likely,
    ...group("Warnings", warned.map(claimLines("!", "yellow"))),
    ...group(
      "Known findings",
      [
        ...summary.known.map(claimLines("=", "cyan")),
        ...summary.knownNotes.map((text) => line("=", "cyan", [text])),
      ],
      summary.knownNotes.length,
    ),
    ...group(
      "No usable response",
      [
        ...summary.unanswered.map(({ probe, detail }) => line("!", "yellow", [probe, detail])),
        ...(errored.length > mostErrored
          ? [line("!", "yellow", [uncheckedText])]
          : errored.map(({ claim, reason }) => line("!", "yellow", [claim, reason]))),
      ],
      summary.unanswered.length + errored.length,
    ),
    ...group("Differs", summary.differing.map(claimLines("≠", "cyan"))),
    ...group(
      "Drift",
      [
        ...shownDrift.map(({ change, at, detail }) => line("~", "cyan", [`${change} ${at}`, detail])),
        ...(drift.length > mostDrift ? [line("~", "cyan", [moreDrift, "--report drift lists all"])] : []),
      ],
      drift.length,
    ),
    ...group(
      "Advisories",
      summary.advisories.map(({ check, detail }) => line("·", "cyan", [`${check}: ${detail}`])),
    ),
    ...group(
      "Observed",
      [
        ...known.map(({ seen, claim, value, detail }) => {
          const words = value === undefined ? seen : `${seen}, ${value}`;
          return line(seenMarks[seen], "cyan", [`${words}: ${claim}`, detail]);
        }),
        ...(unknown.length === 0 ? [] : [line("?", "dim", [`unknown: ${unknown.join(", ")}`])]),
      ],
      behaviours.length,
    ),
    ...group(
      "Skipped",
      (held.length + violated.length + warned.length > 0 ? skipped : onceEachReason(skipped)).map(
        ({ claim, reason }) => line("-", "dim", [claim, reason]),
      ),
      skipped.length,
    ),
    ...group(
      "Held",
      held.map((each) => heldLine(each, colourise)),
    ),
    "",
    headline(summary, colourise),
  ];
  return `${lines.join("\n")}\n`;
}

/** Where nothing could be judged, there is one reason for nearly all claims. */
function onceEachReason(skipped: readonly Verdict[]): Pick<Verdict, "claim" | "reason">[] {
  return [...new Set(skipped.map(({ reason = "" }) => reason))].map((reason) => {
    const [first, ...others] = skipped.filter((one) => (one.reason ?? "") === reason);
    return { claim: others.length === 0 ? first!.claim : `${others.length + 1} claims`, reason };
  });
}

function heldLine({ claim, evidence, exercised }: Verdict, colourise: Colourise): string {
  const grade = evidence === "documented" ? "" : ` ${evidence}`;
  return `  ${colourise("green", "✓")} ${printable(claim)} ${colourise("dim", `×${exercised}${grade}`)}`;
}

function violatedLines(
  { verdict, findings }: ViolatedClaim,
  colourise: Colourise,
  [mark, colour]: readonly [string, Colour],
): string {
  const title = `  ${colourise(colour, mark)} ${colourise("bold", printable(verdict.claim))}`;
  const grade = colourise("dim", `${printable(verdict.check)}, ${verdict.evidence}`);
  return [`${title} ${grade}`, ...findings.map((finding) => findingLines(finding, colourise))].join("\n");
}

const factColours: { readonly [Name in FactName]: Colour } = {
  at: "cyan",
  expected: "green",
  received: "red",
  repeat: "dim",
  compare: "dim",
};

function findingLines(finding: LocatedViolation, colourise: Colourise): string {
  const lines = factsOf(finding).map(([name, text]) => {
    const shown = colourise(factColours[name], printable(text));
    return `      ${colourise("dim", name.padEnd(8))}  ${shown}`;
  });
  return lines.join("\n");
}

function causeLine(cause: string, colourise: Colourise): string {
  return `${colourise("bold", "Likely cause:")} ${printable(cause)}`;
}

function headline({ result, headline }: ReportSummary, colourise: Colourise): string {
  const [mark, colour] = marks[result];
  return colourise("bold", colourise(colour, `${mark} ${headline}`));
}
