/** What a command that passed has left unread, or has done in an odd way: one line, or nothing when all is well. */
import { countOf } from "../../openapi/text/count-of.ts";
import type { JournalEntry } from "../../sandbox.ts";
import { missingBefore } from "./run-coverage.ts";
import type { RunReport } from "./run-report.ts";

interface NoteOptions {
  /** Rows that happen from this instant on could not be read; in milliseconds since 1970. */
  readonly newRowsFromMs: number;
  /** Whether a report as text goes into a file. */
  readonly hasFile: boolean;
}

export function runNote(
  { coverage, requests }: RunReport,
  { newRowsFromMs, hasFile }: NoteOptions,
): string | undefined {
  const unread = coverage
    .filter(({ isMeantWhole }) => isMeantWhole)
    .map((list) => missingBefore(list, newRowsFromMs))
    .filter((rows) => rows > 0);
  const twice = coverage.map(({ overlap }) => overlap).filter((rows) => rows > 0);
  const own = requests.filter(({ kind }) => kind === "request");
  const warnings = own.flatMap((request) => request.warnings);
  const early = warnings.filter(isEarlyRetry).length;
  const odd = warnings.length - early;
  const keys = own.filter(hasKeyInUrl).length;
  const parts = [
    ...(unread.length === 0 ? [] : [`${rowsOf(unread)} never read`]),
    ...(twice.length === 0 ? [] : [`${rowsOf(twice)} read twice, because pages overlap`]),
    ...(odd === 0 ? [] : [countOf(odd, "warning")]),
    ...(early === 0 ? [] : [earlyRetriesText(early)]),
    ...(keys === 0 ? [] : [`${countOf(keys, "request")} with a key in the URL`]),
  ];
  if (parts.length === 0) return undefined;
  return `The command passed, but: ${parts.join(", ")}${hasFile ? "" : "; --report console=FILE has all"}\n`;
}

export function isEarlyRetry(warning: string): boolean {
  return warning.startsWith("retried after");
}

export function earlyRetriesText(count: number): string {
  return `${count === 1 ? "1 retry" : `${count} retries`} before Retry-After`;
}

/** `1145 rows of 3 lists were`. */
function rowsOf(lists: readonly number[]): string {
  const rows = lists.reduce((sum, each) => sum + each, 0);
  return `${countOf(rows, "row")} of ${countOf(lists.length, "list")} ${rows === 1 ? "was" : "were"}`;
}

/** The journal has a placeholder where a key was. */
function hasKeyInUrl({ url }: JournalEntry): boolean {
  return url.includes("[key]");
}
