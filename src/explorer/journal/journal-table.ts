/** The requests of a journal as a table, the newest first. */
import type { JournalItem } from "../admin-client.ts";
import { el } from "../dom.ts";
import { msText, toneOf } from "../request/response-view.ts";
import { journalDetails } from "./journal-details.ts";

const head = ["#", "Time", "Response", "Request", "What happened", "User agent"] as const;

interface JournalTableOptions {
  /** Only requests that say this anywhere; all of them when it is empty. */
  readonly find: string;
  /** Numbers of the requests that are open. */
  readonly opened: Set<number>;
}

export function journalTable(
  entries: readonly JournalItem[],
  { find, opened }: JournalTableOptions,
): HTMLElement {
  const wanted = find.trim().toLowerCase();
  const shown = entries.filter((entry) => JSON.stringify(entry).toLowerCase().includes(wanted));
  if (shown.length === 0) {
    return el("p", { class: "empty" }, entries.length === 0 ? "No requests yet." : "None says that.");
  }
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...head.map((text) => el("th", { scope: "col" }, text)))),
    el("tbody", {}, ...shown.reverse().map((entry) => lineOf(entry, opened))),
  );
}

function lineOf(entry: JournalItem, opened: Set<number>): HTMLElement {
  const agent = entry.headers["user-agent"] ?? "";
  return el(
    "tr",
    {},
    el("th", { scope: "row" }, String(entry.number)),
    el("td", { title: entry.at }, entry.at.slice(11, 23)),
    el("td", {}, statusOf(entry)),
    el("td", { class: "url" }, journalDetails(entry, opened)),
    el("td", { class: "why" }, ...happenings(entry)),
    el("td", { class: "long", title: agent }, agent),
  );
}

function statusOf({ status }: JournalItem): Node {
  return status === null
    ? el("span", { class: "badge bad" }, "none")
    : el("span", { class: `badge ${toneOf(status)}` }, String(status));
}

/** Scenario, mutant, fault, delay, warnings, and why it was refused. */
function happenings({ scenario, mutant, fault, delayMs, warnings, why }: JournalItem): readonly Node[] {
  return [
    ...[scenario, mutant, fault]
      .filter((text) => text !== null)
      .map((text) => el("code", { class: "chip" }, text)),
    ...(delayMs > 0 ? [el("code", { class: "chip" }, `after ${msText(delayMs)}`)] : []),
    ...(why === null ? [] : [el("span", {}, why)]),
    ...warnings.map((text) => el("span", { class: "warning" }, text)),
  ];
}
