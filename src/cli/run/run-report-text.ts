/** What a command requested from the sandbox, for a terminal. */
import { countOf } from "../../openapi/text/count-of.ts";
import { printable } from "../../report-text.ts";
import type { JournalEntry } from "../../sandbox.ts";
import { noRequestText } from "../child/client-environment.ts";
import { describeEnd } from "../child/command-end.ts";
import { coverageText, sessionPrefix } from "./coverage-text.ts";
import { outcomesText } from "./lost-postbacks.ts";
import { doubtLines } from "./run-note.ts";
import type { DoubtedRun, ReceiverRun } from "./run-report.ts";

/** In a terminal: the newest requests, and the lists that lack most. A file has all. */
const terminalRoom = { mostShown: 30, mostLists: 20 } as const;
const fileRoom = { mostShown: Number.POSITIVE_INFINITY, mostLists: Number.POSITIVE_INFINITY } as const;

/** @param place Where it is shown. */
export function runReportText(report: DoubtedRun, place: "terminal" | "file"): string {
  const { mostShown, mostLists } = place === "terminal" ? terminalRoom : fileRoom;
  const { command, end, received, postbacks, receivers, requests, coverage } = report;
  const head = printable(`\`${command}\` ${describeEnd(end)}.`);
  if (received + postbacks === 0)
    return end.kind === "not_started" ? `${head}\n` : `${head}\n${noRequestText}`;
  const shown = requests.slice(-mostShown);
  // Calls that were not sent are entries, too.
  const hidden = Math.max(received + postbacks, requests.length) - shown.length;
  const which =
    hidden === 0
      ? ":"
      : shown.length === 0
        ? ", and keeps none of them."
        : `, the last ${shown.length} of them:`;
  const called = postbacks === 0 ? "" : ` and made ${countOf(postbacks, "call")} to receivers`;
  const file =
    requests.length === shown.length || place === "file" ? [] : ["All that were kept: --report json=FILE"];
  const lines = [
    ...doubtLines(report.doubts),
    `${head} The sandbox received ${countOf(received, "request")}${called}${which}`,
    ...shown.flatMap(requestLines),
    ...file,
    ...receivers.map(receiverLine),
    ...coverageText(coverage, { mostLists, moreLists: report.moreLists }),
  ];
  return `${lines.join("\n")}\n`;
}

/** How often the conversions of a postback were delivered, how often its receiver was called, and how it responded. */
function receiverLine({ session, postback_id: id, outcomes, ...counts }: ReceiverRun): string {
  const times = `${counts.delivered_once} once, ${counts.delivered_more_than_once} more than once, ${counts.never_delivered} never`;
  const unposted = counts.never_posted === 0 ? "" : `, and ${counts.never_posted} not posted`;
  const early = counts.before_click === 0 ? "" : `, ${counts.before_click} before the click was listed`;
  const calls = `calls ${counts.calls}, ${counts.retries} of them retries${early}`;
  const delivered = `Postback ${sessionPrefix(session)}${id}: conversions delivered ${times}${unposted}`;
  return printable(`${delivered}; ${calls}; responses ${outcomesText(outcomes) || "none"}`);
}

/** A request and, below it, why it failed and what was odd. */
function requestLines({ kind, number, session, method, url, status, why, warnings }: JournalEntry): string[] {
  const outcome = status ?? "no response";
  const below = [...(why === null ? [] : [why]), ...warnings.map((text) => `warning: ${text}`)];
  return [
    `  ${sessionPrefix(session)}${number}. ${kind === "postback" ? "postback: " : ""}${outcome} ${method} ${url}`,
    ...below.map((text) => `       ${text}`),
  ].map(printable);
}
