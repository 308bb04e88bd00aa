/** Where reports go: `--report KIND` to standard output, `--report KIND=FILE` into a file. */
import { resolve } from "node:path";
import { expectWritable, writeTextFile } from "../files.ts";
import { KitError } from "../openapi/kit-error.ts";
import { didYouMean } from "../openapi/text/closest.ts";
import type { Io } from "./io.ts";

export interface ReportOutput<Kind extends string> {
  readonly kind: Kind;
  /** Absolute; standard output when absent. */
  readonly file?: string;
}

/** What `--report` was given, and the kinds that the command has. */
interface ReportFlag<Kind extends string> {
  readonly texts: readonly string[];
  readonly kinds: readonly Kind[];
  /** Why every report needs a file. Absent when a report may go to standard output. */
  readonly needsFile?: string;
}

/**
 * The chosen reports.
 * @throws KitError `invalid_option`; `unwritable_file`, before anything is spent
 */
export async function readReportFlag<Kind extends string>(
  { texts, kinds, needsFile }: ReportFlag<Kind>,
  { cwd = process.cwd() }: Io,
): Promise<readonly ReportOutput<Kind>[]> {
  const outputs = texts.map((text) => {
    const [kind = "", ...rest] = text.split("=");
    const file = rest.join("=");
    const known = kinds.find((each) => each === kind);
    if (known === undefined) throw unknownKind(kind, kinds);
    if (file === "" && (needsFile !== undefined || text.includes("="))) {
      const message = `--report ${kind}= needs a file${needsFile === undefined ? "" : `: ${needsFile}`}.`;
      throw new KitError("invalid_option", message, { option: "--report" });
    }
    return file === "" ? { kind: known } : { kind: known, file: resolve(cwd, file) };
  });
  expectDistinct(reportFiles(outputs));
  for (const { file } of outputs) if (file !== undefined) await expectWritable(file);
  return outputs;
}

/** A flag, and the absolute path of the file that it names. */
export type NamedFile = readonly [flag: string, file: string | undefined];

/**
 * Each output needs a file of its own, and none may take the place of what is read.
 * @throws KitError `invalid_option`
 */
export function expectDistinct(files: readonly NamedFile[]): void {
  const flagByFile = new Map<string, string>();
  for (const [flag, file] of files) {
    if (file === undefined) continue;
    const other = flagByFile.get(file);
    if (other !== undefined)
      throw new KitError("invalid_option", `${other} and ${flag} name the same file: ${file}.`, { file });
    flagByFile.set(file, flag);
  }
}

/** The files of reports, as `expectDistinct` takes them. */
export function reportFiles(outputs: readonly ReportOutput<string>[]): readonly NamedFile[] {
  return outputs.map(({ kind, file }) => [`--report ${kind}`, file]);
}

/** Writes each report where it goes. */
export async function writeReportOutputs<Kind extends string>(
  outputs: readonly ReportOutput<Kind>[],
  { textOf, io }: { readonly textOf: (kind: Kind, colour: boolean) => string; readonly io: Io },
): Promise<void> {
  for (const { kind, file } of outputs) {
    const text = textOf(kind, file === undefined && wantsColour(io));
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

function unknownKind(kind: string, kinds: readonly string[]): KitError {
  const message = `--report is ${JSON.stringify(kind)}; it takes one of ${kinds.join(", ")}.`;
  const facts = { option: "--report", value: kind };
  return new KitError("invalid_option", message + didYouMean(kind, kinds), facts);
}
