/** The form of the query, in the words of the API. */
import { byId, chooseIn } from "../dom.ts";
import { type LinkOperation, operations } from "./explorer-request.ts";
import { initialQuery, type LinkQuery } from "./link-query.ts";

export interface QueryForm {
  /** Shows a query, and of the fields those that the operation has. */
  readonly show: (query: LinkQuery, operation: LinkOperation) => void;
  /** Says at each field what is wrong with it. */
  readonly mark: (errors: Readonly<Record<string, readonly string[]>>) => void;
}

const switches = ["include_bots", "include_duplicates"] as const;
const texts = ["link", "account", "date_start", "date_end", "limit", "offset", "onlyfans_user_id"] as const;
/** Changing one of these leaves the page of rows where it is. */
const keepsOffset = new Set(["limit", "offset"]);

export function createQueryForm(ask: (query: LinkQuery) => void): QueryForm {
  const form = byId<HTMLFormElement>("query");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask(read(form));
  });
  form.addEventListener("change", ({ target }) => {
    const name = (target as HTMLInputElement | HTMLSelectElement).name;
    if (!keepsOffset.has(name)) input(form, "offset").value = "";
    ask(read(form));
  });
  return {
    show: (query, operation) => {
      fill(form, query);
      hideUnused(form, operation);
    },
    mark: (errors) => {
      for (const name of texts) {
        input(form, name).toggleAttribute("aria-invalid", name in errors);
        input(form, name).title = errors[name]?.join(" ") ?? "";
      }
    },
  };
}

function read(form: HTMLFormElement): LinkQuery {
  const values = Object.fromEntries(texts.map((name) => [name, input(form, name).value.trim()]));
  const kept = Object.fromEntries(switches.map((name) => [name, input(form, name).checked ? "" : "false"]));
  const edition = new FormData(form).get("edition") === "2026-01" ? "2026-01" : "2026-09";
  const conversion_type = select(form).value;
  const query = { ...initialQuery, ...values, ...kept, edition, conversion_type } as const;
  return query.link === "" ? { ...query, link: initialQuery.link } : query;
}

function fill(form: HTMLFormElement, query: LinkQuery): void {
  for (const name of texts) {
    if (input(form, name).value !== query[name]) input(form, name).value = query[name];
  }
  for (const name of switches) input(form, name).checked = !["false", "0"].includes(query[name]);
  for (const radio of form.querySelectorAll<HTMLInputElement>("[name=edition]")) {
    radio.checked = radio.value === query.edition;
  }
  chooseIn(select(form), query.conversion_type);
  form.classList.toggle("with-account", query.edition === "2026-01");
}

function hideUnused(form: HTMLFormElement, operation: LinkOperation): void {
  const used: readonly string[] = ["link", "account", ...operations[operation].parameters];
  for (const name of Object.keys(initialQuery)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLElement) field.closest("label")?.toggleAttribute("hidden", !used.includes(name));
  }
  form.classList.toggle("with-edition", operation === "clicks");
}

function select(form: HTMLFormElement): HTMLSelectElement {
  return form.elements.namedItem("conversion_type") as HTMLSelectElement;
}

function input(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}
