/** Which findings make `verify` fail, and with which exit code. */
import { type Report, runResultOf } from "../../judge.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { didYouMean } from "../../openapi/text/closest.ts";

const failing = {
  violated: ({ violations }) => violations.length > 0,
  drift: ({ observations }) => observations.some((one) => one.kind === "drift" && !one.isKnown),
  skipped: ({ verdicts }) => verdicts.some(({ outcome, isExcepted }) => outcome === "skipped" && !isExcepted),
  moved: ({ dataMoved }) => dataMoved !== undefined,
} as const satisfies Readonly<Record<string, (report: Report) => boolean>>;

/** What can make a run fail. */
export type FailureKind = keyof typeof failing;

const kinds = Object.keys(failing) as FailureKind[];

/**
 * Reads the value of `--fail-on`. Without one, violations alone make a run fail.
 * @throws KitError `invalid_option`
 */
export function readFailOn(names: readonly string[]): readonly FailureKind[] {
  const unknown = names.find((name) => !(name in failing));
  if (unknown === undefined) return names.length === 0 ? ["violated"] : (names as readonly FailureKind[]);
  throw new KitError(
    "invalid_option",
    `--fail-on names ${JSON.stringify(unknown)}; it takes ${kinds.join(", ")}.${didYouMean(unknown, kinds)}`,
  );
}

/** 1 for a violation, 3 for a missing response, 4 for what else `--fail-on` names: the first that fits some report. */
export function exitCode(reports: readonly Report[], failOn: readonly FailureKind[] = ["violated"]): number {
  const has = (kind: FailureKind) => reports.some((report) => failing[kind](report));
  if (failOn.includes("violated") && has("violated")) return 1;
  if (reports.some((report) => runResultOf({ ...report, violations: [] }) === "unanswered")) return 3;
  return failOn.some((kind) => kind !== "violated" && has(kind)) ? 4 : 0;
}
