/** `smart-links verify`: does a target keep the contract? */
import { claimIds, type Ending, endingOf, judgeRecording, type Report } from "../judge.ts";
import { KitError } from "../spec/kit-error.ts";
import { version } from "../spec/version.gen.ts";
import { askEditions, given } from "./asking.ts";
import { closest } from "./closest.ts";
import { dryRun } from "./dry-run.ts";
import { type Command, type FlagValues, parseFlags } from "./flags.ts";
import type { Io } from "./io.ts";
import { questionFlags, refusedKeys } from "./question-flags.ts";
import { readOutlets, writeReports } from "./report-files.ts";
import { type LiveTarget, type RecordedTarget, readTarget } from "./targets.ts";

export const verifyCommand = {
  name: "verify",
  about:
    "Asks a target a few questions and judges its answers by what pages, totals and filters mean. A recording is judged offline. Exit code: 0 the contract holds, 1 it is violated, 2 wrong usage, 3 no answer.",
  flags: {
    ...questionFlags,
    dryRun: { type: "boolean", help: "show the questions and their price, and ask none" },
    assumed: {
      type: "choice",
      choices: ["observe", "require"],
      default: "observe",
      help: "whether undocumented behaviour is told of, or held like the rest",
    },
    only: { type: "strings", value: "IDS", help: "claims to judge, separated by commas" },
    report: {
      type: "strings",
      value: "KIND[=FILE]",
      help: "console, json, junit, markdown, github, html or drift; may be repeated",
    },
    json: { type: "boolean", help: "the same as --report json" },
  },
  positionals: { TARGET: "an http(s) origin, or the file of a recording" },
  refused: refusedKeys,
  examples: [
    "smart-links verify http://127.0.0.1:4010",
    "smart-links verify https://app.onlyfansapi.com --account acct_... --link 01J... --plan full",
    "smart-links verify recording.json --report junit=out.xml --report html=out.html",
  ],
} as const satisfies Command;

type Values = FlagValues<(typeof verifyCommand)["flags"]>;

/** Resolves with the exit code. */
export async function runVerify(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseFlags(verifyCommand, { argv, env: io.env });
  const [target = ""] = positionals;
  if (values.dryRun) {
    io.stdout(dryRun(target, values));
    return 0;
  }
  const { keyEnv, timeout, report, json, only } = values;
  expectClaims(only);
  const outlets = await readOutlets(json ? [...report, "json"] : report, io);
  const accused = await readTarget(target, { keyEnv, timeoutSeconds: timeout, io });
  const reports = await judged(accused, values, io);
  await writeReports(reports, { outlets, keyEnv, io });
  return exitCode(reports);
}

/** The worst of several runs: a violation outweighs a silence. */
export function exitCode(reports: readonly Report[]): number {
  const codes: { readonly [E in Ending]: number } = { violated: 1, unanswered: 3, held: 0 };
  const found = reports.map((report) => codes[endingOf(report)]);
  return [1, 3].find((code) => found.includes(code)) ?? 0;
}

/** A claim that does not exist is never judged, so a slip of the pen would hold. */
function expectClaims(ids: readonly string[]): void {
  const unknown = ids.find((id) => !claimIds.includes(id));
  if (unknown === undefined) return;
  const meant = closest(unknown, claimIds);
  const suggestion = meant === undefined ? `There are ${claimIds.join(", ")}.` : `Did you mean ${meant}?`;
  throw new KitError("invalid_option", `--only names no claim ${JSON.stringify(unknown)}. ${suggestion}`);
}

async function judged(
  accused: LiveTarget | RecordedTarget,
  values: Values,
  io: Io,
): Promise<readonly Report[]> {
  const { assumed, only } = values;
  const options = { assumed, ...given({ only: only.length > 0 ? only : undefined }) };
  if (accused.kind === "live") return await askEditions(accused, { values, io, options });
  const { name, recording } = accused;
  return judgeRecording(recording, { ...options, name, kitVersion: version });
}
