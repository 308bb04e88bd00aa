/** A form of report: what runs found out, as text. */
import type { Report } from "../report/report.ts";

export interface ReporterOptions {
  /** Whether the text may hold ANSI colours. */
  readonly colour: boolean;
  /** The environment variable that curl lines take the API key from. */
  readonly keyEnv: string;
}

/** One run in one edition is one report; `--edition both` makes two. */
export type Reporter = (reports: readonly Report[], options: ReporterOptions) => string;
