/** What a command requested from the sandbox, for a terminal. */
import { countOf, printable } from "../../report-text.ts";
import type { JournalEntry } from "../../sandbox.ts";
import { describeEnd } from "../child/command-end.ts";
import { noRequestText } from "../child/no-request-text.ts";
import type { RunReport } from "./run-report.ts";

/** Requests that are shown, the newest ones. */
const mostShown = 30;

export function runReportText({ command, end, received, requests }: RunReport): string {
  const head = printable(`\`${command}\` ${describeEnd(end)}.`);
  if (received === 0) return end.kind === "not_started" ? `${head}\n` : `${head}\n${noRequestText}`;
  const shown = requests.slice(-mostShown);
  const hidden = received - shown.length;
  const which = hidden === 0 ? "" : `, the last ${shown.length} of them`;
  const file = hidden === 0 ? [] : ["All that were kept: --report json=FILE"];
  const lines = [
    `${head} The sandbox received ${countOf(received, "request")}${which}:`,
    ...shown.flatMap(requestLines),
    ...file,
  ];
  return `${lines.join("\n")}\n`;
}

/** A request and, below it, why it failed and what was odd. */
function requestLines({ number, session, method, url, status, why, warnings }: JournalEntry): string[] {
  const name = session === "default" ? "" : `${session} `;
  const outcome = status ?? "no response";
  const below = [...(why === null ? [] : [why]), ...warnings.map((text) => `warning: ${text}`)];
  return [`  ${name}${number}. ${outcome} ${method} ${url}`, ...below.map((text) => `       ${text}`)].map(
    printable,
  );
}
