/** The reports of a run that sent requests to a target. */
import { writeTextFile } from "../../files.ts";
import { learnBehaviour, type Report, type ReporterName, reporters } from "../../judge.ts";
import type { Io } from "../io.ts";
import { type ReportOutput, readReportFlag, writeReportOutputs } from "../report-output.ts";

type VerifyOutput = ReportOutput<ReporterName>;

interface ReportDestination {
  readonly outputs: readonly VerifyOutput[];
  readonly keyEnv: string;
  readonly io: Io;
}

/**
 * The chosen reports. The console report is added unless another report goes to standard output.
 * @throws KitError `invalid_option`; `unwritable_file`, before any request is spent
 */
export async function readReportOutputs(texts: readonly string[], io: Io): Promise<readonly VerifyOutput[]> {
  const kinds = Object.keys(reporters) as ReporterName[];
  const outputs = await readReportFlag({ texts, kinds }, io);
  return outputs.every(({ file }) => file !== undefined) ? [{ kind: "console" }, ...outputs] : outputs;
}

/** Writes each report where it goes. */
export async function writeReports(
  reports: readonly Report[],
  { outputs, keyEnv, io }: ReportDestination,
): Promise<void> {
  const textOf = (kind: ReporterName, colour: boolean) => reporters[kind](reports, { colour, keyEnv });
  await writeReportOutputs(outputs, { textOf, io });
}

/**
 * Writes the behaviour that a run has observed.
 * @throws KitError `unwritable_file`
 */
export async function writeBehaviourFile(file: string, report: Report, { now }: Io): Promise<void> {
  const learnt = learnBehaviour(report, { learntAt: new Date(now()).toISOString() });
  await writeTextFile(file, `${JSON.stringify(learnt, undefined, 2)}\n`);
}
