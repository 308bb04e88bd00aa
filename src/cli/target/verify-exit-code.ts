/** Which findings make `verify` fail, and with which exit code. */
import { type Report, runResultOf } from "../../judge.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { didYouMean } from "../../openapi/text/closest.ts";

const failing = {
  drift: ({ observations }) => observations.some((one) => one.kind === "drift" && !one.isKnown),
  skipped: ({ verdicts }) => verdicts.some(({ outcome, isExcepted }) => outcome === "skipped" && !isExcepted),
  moved: ({ dataMoved }) => dataMoved !== undefined,
} as const satisfies Readonly<Record<string, (report: Report) => boolean>>;

/** What can make a run fail beside a violation. */
export type FailureKind = keyof typeof failing;

const kinds = Object.keys(failing) as FailureKind[];

/**
 * Reads the value of `--fail-on`. `violated` may be among the kinds, and changes nothing.
 * @throws KitError `invalid_option`
 */
export function readFailOn(names: readonly string[]): readonly FailureKind[] {
  const chosen = names.filter((name) => name !== "violated");
  const unknown = chosen.find((name) => !(name in failing));
  if (unknown === undefined) return chosen as readonly FailureKind[];
  const message = `--fail-on names ${JSON.stringify(unknown)}; it takes ${kinds.join(", ")}.`;
  throw new KitError("invalid_option", message + didYouMean(unknown, kinds));
}

/** 1 for a violation, 3 for a missing response, 4 for what else `--fail-on` names: the first that fits some report. */
export function exitCode(reports: readonly Report[], failOn: readonly FailureKind[] = []): number {
  if (reports.some(({ violations }) => violations.length > 0)) return 1;
  if (reports.some((report) => runResultOf({ ...report, violations: [] }) === "unanswered")) return 3;
  return failOn.some((kind) => reports.some((report) => failing[kind](report))) ? 4 : 0;
}

/** Why a run ends with 4, on standard error: the report of such a run says that the contract holds. Empty for other runs. */
export function failureNote(reports: readonly Report[], failOn: readonly FailureKind[]): string {
  if (exitCode(reports, failOn) !== 4) return "";
  const found = failOn.filter((kind) => reports.some((report) => failing[kind](report)));
  return `Exit code 4: the run has ${found.map((kind) => words[kind]).join(" and ")}, which --fail-on names.\n`;
}

const words: Readonly<Record<FailureKind, string>> = {
  drift: "drift",
  skipped: "skipped claims",
  moved: "data that moved",
};
