/** The links of the team as a table. Each name leads to the link's page. */
import type { ListedLink } from "../api-client.ts";
import { el, figure, money } from "../dom.ts";

interface LinksTableOptions {
  /** Address of a link's page. */
  readonly addressOf: (id: string) => string;
  readonly open: (id: string) => void;
}

const heads = [
  "Name",
  "id",
  "Type",
  "Clicks",
  "Conversions",
  "Subscribers",
  "Spenders",
  "Revenue",
  "Account",
  "Created",
] as const;
const numeric: ReadonlySet<string> = new Set(["Clicks", "Conversions", "Subscribers", "Spenders", "Revenue"]);

export function linksTable(links: readonly ListedLink[], options: LinksTableOptions): HTMLElement {
  if (links.length === 0) return el("p", { class: "empty" }, "No links here.");
  return el(
    "table",
    {},
    el(
      "thead",
      {},
      el("tr", {}, ...heads.map((head) => el("th", { scope: "col", class: classOf(head) }, head))),
    ),
    el("tbody", {}, ...links.map((link) => lineOf(link, options))),
  );
}

function lineOf(link: ListedLink, { addressOf, open }: LinksTableOptions): HTMLElement {
  const anchor = el("a", { href: addressOf(link.id) }, link.name);
  anchor.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link.id);
  });
  const days = link.free_trial_days === null ? "" : ` · ${link.free_trial_days} days`;
  const values: Readonly<Record<(typeof heads)[number], string>> = {
    Name: link.name,
    id: link.id,
    Type: `${link.link_type.replaceAll("_", " ")}${days}`,
    Clicks: figure(link.clicks_count),
    Conversions: figure(link.conversions_count),
    Subscribers: figure(link.subscribers_count),
    Spenders: figure(link.spenders_count),
    Revenue: money(link.revenue),
    Account: link.account.display_name ?? link.account.id,
    Created: link.created_at.slice(0, 10),
  };
  return el(
    "tr",
    {},
    ...heads.map((head, index) =>
      index === 0 ? el("th", { scope: "row" }, anchor) : el("td", { class: classOf(head) }, values[head]),
    ),
  );
}

function classOf(head: string): string | undefined {
  return numeric.has(head) ? "number" : undefined;
}
