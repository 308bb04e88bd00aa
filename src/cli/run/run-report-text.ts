/** What a command requested from the sandbox, for a terminal. */
import { visible } from "../../judge.ts";
import type { JournalEntry } from "../../sandbox.ts";
import { describeEnd } from "../child/command-end.ts";
import type { RunReport } from "./run-report.ts";

/** Requests that are shown, the newest ones. */
const mostShown = 30;

/** Printed also when the command succeeded: it may have called the live API. */
export const noRequestText =
  "The command sent no request to the sandbox. Does your client read ONLY_FANS_API_BASE_URL or SMART_LINKS_URL?\n";

export function runReportText({ command, end, received, requests }: RunReport): string {
  const head = visible(`\`${command}\` ${describeEnd(end)}.`);
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
    visible,
  );
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
