/** What a command requested from the sandbox, for a terminal. */
import { countOf } from "../../openapi/text/count-of.ts";
import { queryStringOf } from "../../openapi/text/query-string.ts";
import { printable } from "../../report-text.ts";
import type { JournalEntry } from "../../sandbox.ts";
import { noRequestText } from "../child/client-environment.ts";
import { describeEnd } from "../child/command-end.ts";
import type { ListRead } from "./run-coverage.ts";
import type { RunReport } from "./run-report.ts";

/** Requests that are shown, the newest ones. */
const mostShown = 30;

export function runReportText(report: RunReport): string {
  const { command, end, received, postbacks, receivers, requests, coverage, moreLists } = report;
  const head = printable(`\`${command}\` ${describeEnd(end)}.`);
  if (received === 0) return end.kind === "not_started" ? `${head}\n` : `${head}\n${noRequestText}`;
  const shown = requests.slice(-mostShown);
  const hidden = received + postbacks - shown.length;
  const which = hidden === 0 ? "" : `, the last ${shown.length} of them`;
  const called = postbacks === 0 ? "" : ` and made ${countOf(postbacks, "call")} to receivers`;
  const file = hidden === 0 ? [] : ["All that were kept: --report json=FILE"];
  const lines = [
    `${head} The sandbox received ${countOf(received, "request")}${called}${which}:`,
    ...shown.flatMap(requestLines),
    ...file,
    ...receivers.map(receiverLine),
    ...(coverage.length === 0 ? [] : ["What it has read:", ...coverage.flatMap(coverageLines)]),
    ...(moreLists === 0 ? [] : [`  and ${countOf(moreLists, "more list")}`]),
  ];
  return `${lines.join("\n")}\n`;
}

/** How often the conversions of a postback were posted, and how its receiver responded. */
function receiverLine({ session, postback_id: id, outcomes, ...counts }: RunReport["receivers"][number]) {
  const name = session === "default" ? "" : `${session} `;
  const responses = Object.entries(outcomes).map(([outcome, calls]) => `${calls} x ${outcome}`);
  const times = `${counts.posted_once} once, ${counts.posted_more_than_once} more than once, ${counts.never_posted} never`;
  const early =
    counts.before_click === 0 ? "" : `, ${countOf(counts.before_click, "call")} before the click was listed`;
  const posted = `Postback ${name}${id}: conversions posted ${times}${early}`;
  return printable(`${posted}; responses ${responses.join(", ") || "none"}`);
}

/** Gaps of a list that are shown, the first ones. */
const mostGaps = 3;

/** How much of a list was read and, below it, what is missing. */
function coverageLines(list: ListRead): string[] {
  const { session, operation, link, date_start: start, date_end: end, rows, read, gaps } = list;
  const name = session === "default" ? "" : `${session} `;
  const window = start === null ? "" : ` from ${start} to ${end}`;
  const filters = new URLSearchParams(queryStringOf(list.filters));
  const chosen =
    filters.size === 0 ? "" : ` with ${[...filters].map((pair) => pair.join("=")).join(" and ")}`;
  const twice = list.read_twice === 0 ? "" : `, ${list.read_twice} of them twice`;
  const missing = gaps.slice(0, mostGaps).map((gap) => {
    const place = gap.offset === null ? "" : `, at offset ${gap.offset}`;
    return `missing: ${countOf(gap.rows, "row")} from ${gap.start} to ${gap.end}${place}`;
  });
  const more = gaps.length - missing.length + list.more_gaps;
  const rest = more === 0 ? [] : [`and ${countOf(more, "more gap")}`];
  return [
    `  ${name}${operation}${link === null ? "" : ` of ${link}`}${chosen}${window}: ${read} of ${countOf(rows, "row")}${twice}`,
    ...[...missing, ...rest].map((text) => `       ${text}`),
  ].map(printable);
}

/** A request and, below it, why it failed and what was odd. */
function requestLines({ kind, number, session, method, url, status, why, warnings }: JournalEntry): string[] {
  const name = session === "default" ? "" : `${session} `;
  const outcome = status ?? "no response";
  const below = [...(why === null ? [] : [why]), ...warnings.map((text) => `warning: ${text}`)];
  return [
    `  ${name}${number}. ${kind === "postback" ? "postback: " : ""}${outcome} ${method} ${url}`,
    ...below.map((text) => `       ${text}`),
  ].map(printable);
}
