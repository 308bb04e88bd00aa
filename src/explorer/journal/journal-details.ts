/** A request of the journal: one line, and more when it is opened. */
import type { JournalItem } from "../admin-client.ts";
import { el } from "../dom.ts";
import { copyButton } from "../request/copy-button.ts";
import { highlighted } from "../request/highlight.ts";
import { shell } from "../request/snippets.ts";

/** @param opened Numbers of the requests that are open; it is kept up to date. */
export function journalDetails(entry: JournalItem, opened: Set<number>): HTMLElement {
  const { number, url } = entry;
  const details = el(
    "details",
    { open: opened.has(number) },
    el("summary", {}, el("b", {}, sentBy(entry)), ` ${url}`),
  );
  const fill = () => {
    if (details.open && details.childElementCount === 1) details.append(...partsOf(entry));
  };
  details.addEventListener("toggle", () => {
    if (details.open) opened.add(number);
    else opened.delete(number);
    fill();
  });
  fill();
  return details;
}

function partsOf(entry: JournalItem): readonly Node[] {
  const { kind, headers, body } = entry;
  const lines = Object.entries(headers).map(([name, value]) =>
    el("div", {}, el("dt", {}, name), el("dd", {}, value || "(empty)")),
  );
  const sent = body === null ? [] : [el("pre", { class: "raw" }, JSON.stringify(body, undefined, 2))];
  return [
    ...(kind === "request" ? [curlPart(entry)] : []),
    el("dl", { class: "headers" }, ...lines),
    ...sent,
  ];
}

/** The command that sends it again; any key does. */
function curlPart(entry: JournalItem): HTMLElement {
  const text = curlOf(entry);
  const code = el(
    "div",
    { class: "code" },
    el("pre", { class: "curl" }, el("code", {}, ...highlighted(text))),
  );
  return el(
    "div",
    { class: "again" },
    code,
    copyButton(() => text, code),
  );
}

function curlOf({ session, method, url, headers, body }: JournalItem): string {
  const prefix = session === "default" ? "" : `/__s/${encodeURIComponent(session)}`;
  const parts = [
    `curl${method === "GET" ? "" : ` -X ${method}`} -H 'Authorization: Bearer any'`,
    ...(headers.prefer === undefined ? [] : [`-H ${shell(`Prefer: ${headers.prefer}`)}`]),
    ...(body === null ? [] : [`-H 'Content-Type: application/json' -d ${shell(JSON.stringify(body))}`]),
    shell(location.origin + prefix + url),
  ];
  return parts.join(" \\\n  ");
}

/** The method, and whether the sandbox sent the request itself. */
function sentBy({ kind, method }: JournalItem): string {
  return kind === "postback" ? `postback ${method}` : method;
}
