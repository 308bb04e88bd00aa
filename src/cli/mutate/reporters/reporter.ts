/** A form of mutation report. */
import type { MutationReport } from "../mutation-report.ts";

interface MutationReporterOptions {
  /** Whether the text may hold ANSI colours. */
  readonly colour: boolean;
  /** Whether the output of every run is shown. */
  readonly verbose: boolean;
}

export type MutationReporter = (report: MutationReport, options: MutationReporterOptions) => string;
