/** What a command that passed has left unread, or has done in an odd way: a line, or nothing when all is well. */
import { countOf } from "../../openapi/text/count-of.ts";
import { printable } from "../../report-text.ts";
import type { JournalEntry } from "../../sandbox.ts";
import { type Doubt, type DoubtKind, earlyRetriesText, isEarlyRetry } from "./doubts.ts";
import { failedRequests } from "./failed-requests.ts";
import { lostPostbackTexts } from "./lost-postbacks.ts";
import { type ListRead, missingBefore } from "./run-coverage.ts";
import type { RunReport } from "./run-report.ts";
import { windowGaps, windowGapText } from "./window-gaps.ts";

interface RunFacts {
  /** Rows that happen from this instant on could not be read; in milliseconds since 1970. */
  readonly newRowsFromMs: number;
  /** Whether a window includes its last second. */
  readonly hasInclusiveEnd: boolean;
}

export function runDoubts(report: RunReport, { newRowsFromMs, hasInclusiveEnd }: RunFacts): readonly Doubt[] {
  const { coverage, requests, receivers } = report;
  const unread = coverage
    .filter(({ isMeantWhole, forgotten }) => isMeantWhole && forgotten === 0)
    .map((list) => missingBefore(list, newRowsFromMs))
    .filter((rows) => rows > 0);
  const twice = coverage.map(({ overlap }) => overlap).filter((rows) => rows > 0);
  const own = requests.filter(({ kind }) => kind === "request");
  const gaps = hasInclusiveEnd ? windowGaps(coverage) : [];
  const future = coverage.filter(isOfFuture);
  const failed = failedRequests(own);
  const warnings = own.flatMap((request) => request.warnings);
  const early = warnings.filter(isEarlyRetry).length;
  const odd = warnings.length - early;
  const keys = own.filter(hasKeyInUrl).length;
  const lost = lostPostbackTexts(receivers);
  const unknown = forgottenText(report);
  const counted = [
    [unread.length, { kind: "unread", text: `${rowsOf(unread)} never read` }],
    [twice.length, { kind: "twice", text: `${rowsOf(twice)} read twice, because pages overlap` }],
    ...gaps.map((gap) => [gap.times, { kind: "windows", text: windowGapText(gap) }] as const),
    [future.length, { kind: "future", text: futureText(future) }],
    [failed.length, { kind: "failures", text: failuresText(failed) }],
    [odd, { kind: "warnings", text: countOf(odd, "warning") }],
    [early, { kind: "early-retries", text: earlyRetriesText(early) }],
    [keys, { kind: "keys", text: `${countOf(keys, "request")} with a key in the URL` }],
    ...lost.map((text) => [1, { kind: "postbacks", text }] as const),
    [unknown.length, { kind: "forgotten", text: unknown }],
  ] as const;
  return counted.flatMap(([count, doubt]) => (count === 0 ? [] : [doubt]));
}

interface NoteOptions {
  /** Kinds that make the run fail. */
  readonly failIf: ReadonlySet<DoubtKind>;
  /** Whether a report as text goes into a file. */
  readonly hasFile: boolean;
}

/** Empty when there is nothing to say. */
export function runNote(doubts: readonly Doubt[], { failIf, hasFile }: NoteOptions): string {
  if (doubts.length === 0) return "";
  const kinds = [...new Set(doubts.map(({ kind }) => kind))];
  const line = `${passedBut} ${printable(doubtTexts(doubts).join(", "))}${hasFile ? "" : "; --report console=FILE has all"}\n`;
  const named = kinds.filter((kind) => failIf.has(kind));
  return named.length === 0 ? line : `${line}Exit code 4: --fail-if names ${named.join(" and ")}.\n`;
}

/** One text for each kind. */
export function doubtTexts(doubts: readonly Doubt[]): readonly string[] {
  const kinds = [...new Set(doubts.map(({ kind }) => kind))];
  return kinds.map((kind) => textOfKind(doubts.filter((doubt) => doubt.kind === kind)));
}

/** The same for a file: a line for each doubt. */
export function doubtLines(doubts: readonly Doubt[]): readonly string[] {
  if (doubts.length === 0) return [];
  return [passedBut, ...doubts.map(({ kind, text }) => printable(`  ${kind}: ${text}`))];
}

const passedBut = "The command passed, but:";

/** The first one, and how many others there are. */
function textOfKind([first, ...others]: readonly Doubt[]): string {
  if (first === undefined) return "";
  const { kind, text } = first;
  if (others.length === 0) return text;
  const where = kind === "postbacks" ? "of" : "in";
  return `${text}, and ${where} ${countOf(others.length, `other ${kind === "postbacks" ? "postback" : "list"}`)}`;
}

/** `1145 rows of 3 lists were`. */
function rowsOf(lists: readonly number[]): string {
  const rows = lists.reduce((sum, each) => sum + each, 0);
  return `${countOf(rows, "row")} of ${countOf(lists.length, "list")} ${rows === 1 ? "was" : "were"}`;
}

function isOfFuture({ date_start: start, now }: ListRead): boolean {
  return start !== null && Date.parse(start) > Date.parse(now);
}

/** A client that goes by the clock of the machine gets nothing from a sandbox whose clock stands in the past. */
function futureText(lists: readonly ListRead[]): string {
  const begin = lists.length === 1 ? "begins" : "begin";
  return `${countOf(lists.length, "list")} ${begin} after the clock of the sandbox (${lists[0]?.now})`;
}

/** `3 requests failed (500, reset) and were not repeated with success`. */
function failuresText(failed: readonly JournalEntry[]): string {
  const outcomes = new Set(failed.map(({ status, fault }) => fault ?? String(status ?? "no response")));
  const were = failed.length === 1 ? "was" : "were";
  return `${countOf(failed.length, "request")} failed (${[...outcomes].join(", ")}) and ${were} not repeated with success`;
}

/** `nothing is known any more of 924 requests`; empty when everything is known. */
function forgottenText({ forgotten, coverage, moreLists }: RunReport): string {
  const pagesOf = new Map(coverage.map(({ session, forgotten: pages }) => [session, pages]));
  const pages = [...pagesOf.values()].reduce((sum, each) => sum + each, 0);
  const parts = [
    ...(forgotten === 0 ? [] : [countOf(forgotten, "request")]),
    ...(pages === 0 ? [] : [`the rows of ${countOf(pages, "page")}`]),
    ...(moreLists === 0 ? [] : [`what was read of ${countOf(moreLists, "list")}`]),
  ];
  if (parts.length === 0) return "";
  const more = forgotten + pages === 0 ? "" : " (--journal, --sessions and --memory keep more)";
  return `nothing is known any more of ${parts.join(", and of ")}${more}`;
}

/** The journal has a placeholder where a key was. */
function hasKeyInUrl({ url }: JournalEntry): boolean {
  return url.includes("[key]");
}
