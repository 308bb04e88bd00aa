/** Where reports go: `--report KIND` to standard output, `--report KIND=FILE` into a file. */
import { resolve } from "node:path";
import { expectWritable, writeTextFile } from "../../files.ts";
import { learnBehaviour, type Report, type ReporterName, reporters } from "../../judge.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { closestMatch } from "../../openapi/text/closest.ts";
import type { Io } from "../io.ts";

/** One chosen report. */
export interface ReportOutput {
  readonly kind: ReporterName;
  /** Absolute; standard output when absent. */
  readonly file?: string;
}

/**
 * The chosen reports. The console report is added unless another report goes to standard output.
 * @throws KitError `invalid_option`; `unwritable_file`, before any request is spent
 */
export async function readReportOutputs(texts: readonly string[], io: Io): Promise<readonly ReportOutput[]> {
  const outlets = texts.map((text) => readReportOutput(text, io.cwd));
  for (const { file } of outlets) if (file !== undefined) await expectWritable(file);
  return outlets.every(({ file }) => file !== undefined) ? [{ kind: "console" }, ...outlets] : outlets;
}

/** Writes each report where it goes. */
export async function writeReports(
  reports: readonly Report[],
  {
    outlets,
    keyEnv,
    io,
  }: { readonly outlets: readonly ReportOutput[]; readonly keyEnv: string; readonly io: Io },
): Promise<void> {
  for (const { kind, file } of outlets) {
    const colour = file === undefined && wantsColour(io);
    const text = reporters[kind](reports, { colour, keyEnv });
    if (file === undefined) io.stdout(text);
    else await writeTextFile(file, text);
  }
}

/** NO_COLOR wins, FORCE_COLOR is next, then the terminal decides. */
export function wantsColour({ env, isTerminal }: Io): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== "0";
  return isTerminal.stdout && env.TERM !== "dumb";
}

function readReportOutput(text: string, cwd = process.cwd()): ReportOutput {
  const [kind = "", ...rest] = text.split("=");
  const file = rest.join("=");
  if (!isKind(kind)) {
    const meant = closestMatch(kind, Object.keys(reporters));
    const suggestion = meant === undefined ? "" : ` Did you mean ${meant}?`;
    const message = `--report is ${JSON.stringify(kind)}; it takes one of ${Object.keys(reporters).join(", ")}.`;
    throw new KitError("invalid_option", message + suggestion, { option: "--report", value: kind });
  }
  if (text.includes("=") && file === "") {
    throw new KitError("invalid_option", `--report ${kind}= needs a file.`, { option: "--report" });
  }
  return file === "" ? { kind } : { kind, file: resolve(cwd, file) };
}

function isKind(kind: string): kind is ReporterName {
  return Object.hasOwn(reporters, kind);
}

/**
 * Writes the behaviour that a run has observed.
 * @throws KitError `unwritable_file`
 */
export async function writeBehaviourFile(file: string, report: Report, { now }: Io): Promise<void> {
  const learnt = learnBehaviour(report, { learntAt: new Date(now()).toISOString() });
  await writeTextFile(file, `${JSON.stringify(learnt, undefined, 2)}\n`);
}
