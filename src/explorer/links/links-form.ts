/** The filters of the list of links, and a field for any other id. */
import type { LinkAccount } from "../api-client.ts";
import { byId, chooseIn } from "../dom.ts";
import type { LinkFilters } from "./link-filters.ts";

export interface LinksForm {
  readonly show: (query: LinkFilters) => void;
  readonly showAccounts: (accounts: readonly LinkAccount[], chosen: string) => void;
}

interface LinksFormListener {
  readonly ask: (query: LinkFilters) => void;
  /** A link is to be opened by its id. */
  readonly open: (id: string) => void;
}

const names = ["name", "account_ids", "tag"] as const;
/** Pause in typing after which the list is asked for. */
const pauseMs = 400;

export function createLinksForm({ ask, open }: LinksFormListener): LinksForm {
  const form = byId<HTMLFormElement>("links-query");
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const text = (name: string) => field(name).value.trim();
  let typing = 0;
  const read = () => {
    clearTimeout(typing);
    ask({ name: text("name"), account_ids: text("account_ids"), tag: text("tag"), from: "" });
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    read();
  });
  form.addEventListener("change", read);
  form.addEventListener("input", () => {
    clearTimeout(typing);
    typing = setTimeout(read, pauseMs);
  });
  const byHand = byId<HTMLFormElement>("open");
  byHand.addEventListener("submit", (event) => {
    event.preventDefault();
    const id = String(new FormData(byHand).get("id")).trim();
    if (id !== "") open(id);
  });
  return {
    show: (query) => {
      // What is being typed has blanks that a request has not.
      for (const name of names) if (text(name) !== query[name]) field(name).value = query[name];
    },
    showAccounts: (accounts, chosen) => {
      const list = field("account_ids") as HTMLSelectElement;
      list.replaceChildren(
        new Option("all", ""),
        ...accounts.map((each) => new Option(each.display_name, each.id)),
      );
      chooseIn(list, chosen);
    },
  };
}
